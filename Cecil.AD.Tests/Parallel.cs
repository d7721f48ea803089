using NUnit.Framework;

// Fixtures run beside each other. What needs the process for itself (the console, memory that is counted) is NonParallelizable.
[assembly: Parallelizable(ParallelScope.Fixtures)]
