namespace Cecil.AD.Tests.Weave.Verify;

/// <summary>Ends the check of one path through a method; the message is the error found there.</summary>
internal sealed class VerificationException(string message) : Exception(message);
