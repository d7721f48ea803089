namespace Cecil.AD.Tests.Data;

/// <summary>Where ADBench's files are, if they are: they are not part of the repository.</summary>
internal static class DataDirectory
{
    /// <summary>
    /// The directory named by CECIL_AD_DATA, or shared/data beside the repository; in either the folder <c>adbench</c>.
    /// Null when there is none.
    /// </summary>
    public static string? AdBench { get; } = Find();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CECIL_AD_DATA") is { Length: > 0 } named)
        {
            // Somebody who names a directory wants these tests: a wrong name must not pass.
            return Existing(Path.Combine(named, "adbench"))
                ?? throw new DirectoryNotFoundException($"CECIL_AD_DATA is {named}, which has no folder adbench.");
        }

        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Cecil.AD.sln")))
                return Existing(Path.GetFullPath(Path.Combine(directory.FullName, "..", "shared", "data", "adbench")));
        }
        return null;
    }

    private static string? Existing(string path) => Directory.Exists(path) ? path : null;
}
