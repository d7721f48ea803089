using NUnit.Framework;

namespace Cecil.AD.Tests.Filetests;

/// <summary>
/// A pass or analysis, a tape, and what comes of it, as text: the .txt files of this folder. With CECIL_AD_ACCEPT=1 the tests write what
/// comes of the tapes into the files.
/// </summary>
public sealed class FiletestTests
{
    private static IEnumerable<TestCaseData> Cases() =>
        from file in Filetest.Files
        from test in Filetest.Read(file)
        select new TestCaseData(test).SetArgDisplayNames(Path.GetFileNameWithoutExtension(file), test.Title);

    [TestCaseSource(nameof(Cases))]
    public void Pass_gives_what_the_file_says(Filetest test)
    {
        var result = FiletestPasses.Run(test.Pass, test.Input);
        if (Environment.GetEnvironmentVariable("CECIL_AD_ACCEPT") == "1") test.Accept(result);
        else Assert.That(result, Is.EqualTo(test.Expected), $"Filetests/{Path.GetFileName(test.File)}; CECIL_AD_ACCEPT=1 accepts the new text");
    }

    [Test]
    public void Every_pass_has_a_file() =>
        Assert.That(Filetest.Files.SelectMany(Filetest.Read).Select(t => t.Pass).Distinct(), Is.EquivalentTo(FiletestPasses.Names));
}
