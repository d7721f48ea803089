namespace Cecil.AD.Tools;

/// <summary>What the user asked for cannot be done; the message says why, on one line, and may list alternatives on further lines.</summary>
internal sealed class ToolException(string message) : Exception(message);
