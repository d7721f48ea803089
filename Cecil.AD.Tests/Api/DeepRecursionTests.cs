using Cecil.AD.Tests.Corpus;
using NUnit.Framework;

namespace Cecil.AD.Tests.Api;

/// <summary>A recursion of 100,000 calls, direct or between two functions, from Debug and from Release IL.</summary>
public sealed class DeepRecursionTests
{
    private const int Depth = 100_000;

    [Test]
    public void Hundred_thousand_calls_have_their_exact_derivative(
        [Values("Recursion.Ladder", "Recursion.Staircase")] string name, [Values] Configuration configuration)
    {
        var (value, gradient) = CorpusFunction.Find(name, configuration).ValueAndGradient([.5, Depth]);
        Assert.That(value, Is.EqualTo(.5 * (Depth + 1)));
        Assert.That(gradient[0], Is.EqualTo(Depth + 1.0));
    }
}
