using System.Reflection;
using NUnit.Framework;

namespace Cecil.AD.Tests.Fuzz;

/// <summary>The generator, its reference and the reducer; the programs are in <see cref="FixedSeedTests"/>.</summary>
public sealed class FuzzTests
{
    /// <summary>A seed means one program: reports can be replayed.</summary>
    [Test]
    public void SeedDeterminesProgram()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var (first, second) = (ProgramGenerator.Generate(seed), ProgramGenerator.Generate(seed));
            Assert.That(second.ToString(), Is.EqualTo(first.ToString()));
        }
    }

    /// <summary>The reference itself is checked by central differences of the plain function, where these can be trusted.</summary>
    [Test]
    public void ReferenceAgreesWithFiniteDifferences()
    {
        var result = ReferenceCheck.Run(firstSeed: 0, count: 100);
        TestContext.Out.WriteLine(result.Summary);
        Assert.That(result.Wrong, Is.Empty);
        Assert.That(result.Checked, Is.GreaterThan(result.Unclear * 4), "too few derivatives could be checked");
    }

    /// <summary>A compiler with one deliberate fault is found out, and the report is down to the few lines that show it.</summary>
    [Test]
    public void FaultIsFoundAndReduced()
    {
        var options = new FuzzOptions { Differentiator = StumblesOverMax, Points = 1 };
        var failure = FuzzRun.Run(0, 20, options).Failures.First(f => f.Kind == Failure.Crashed);
        var reduced = Reducer.Reduce(failure, options);
        TestContext.Out.WriteLine(reduced);
        var source = reduced.Program.ToString();
        Assert.That(reduced.IsLike(failure));
        Assert.That(source, Does.Contain("M.Max("));
        Assert.That(source.Split('\n'), Has.Length.LessThan(30));
    }

    /// <summary>A stand-in for the compiler that throws where F itself calls Math.Max, and is wrong about everything else.</summary>
    private static Func<FuzzPoint, FuzzResult> StumblesOverMax(MethodInfo method, FuzzShape shape)
    {
        var code = method.GetMethodBody()!.GetILAsByteArray()!;
        for (var i = 0; i + 4 < code.Length; i++)
        {
            // A call followed by a token of a referenced member.
            if (code[i] == 0x28 && code[i + 4] == 0x0A && Callee(BitConverter.ToInt32(code, i + 1)) is { Name: nameof(Math.Max) })
            {
                throw new InvalidOperationException("Math.Max");
            }
        }
        var plain = FuzzFunction.Plain(method, shape);
        return point => plain(point) is var (value, after) ? new(value, [], after) : throw new InvalidOperationException();

        MethodBase? Callee(int token)
        {
            try
            {
                return method.Module.ResolveMethod(token);
            }
            catch (ArgumentException)
            {
                return null;
            }
        }
    }
}
