using System.Globalization;
using NUnit.Framework;

namespace Cecil.AD.Tests.Fuzz;

/// <summary>Random programs: the gradient of each, from Debug and from Release IL, is compared with dual numbers.</summary>
/// <remarks>
/// The same programs every time; others come from <c>cecil-ad fuzz</c>. They are in slices, which run beside each other. A slice is a batch
/// of its own, so that the slices meet every way in which programs are read.
/// </remarks>
[TestFixture(0)]
[TestFixture(25)]
[TestFixture(50)]
[TestFixture(75)]
public sealed class FixedSeedTests(int firstSeed)
{
    private const int Slice = 25;

    [Test]
    public void Gradients_agree_with_dual_numbers()
    {
        var options = new FuzzOptions();
        var report = FuzzRun.Run(firstSeed, Slice, options);
        TestContext.Out.WriteLine(report.Summary);
        if (report.Failures.Count > 0)
        {
            var smallest = Reducer.Reduce(report.Failures[0], options, 300);
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{report.Summary}\n{report.Overview}\n{smallest}"));
        }
        Assert.That(report.Skipped, Is.LessThan(0.05 * report.Points), "too many points say nothing");
    }
}
