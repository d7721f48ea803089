using System.Reflection;
using Cecil.AD.Compile;
using Cecil.AD.Emit;
using Cecil.AD.Explain;
using Cecil.AD.Tests.Api;
using NUnit.Framework;

namespace Cecil.AD.Tests.Tapes;

/// <summary>The dumps of each function of <see cref="SnapshotFunctions"/> at each stage.</summary>
public sealed class SnapshotTests
{
    private static readonly string[] _stages = ["trace", "adjoint", "pullback", "gradient", "saved", "il"];

    /// <summary>The file compiled by the tests themselves, so that a Debug build of the tests has the same dumps.</summary>
    private static readonly Lazy<Type> _compiled = new(() => DelegateTests.InMemory(
        "using System;\n" + File.ReadAllText(Path.Combine(Snapshot.Folder, "..", "Tapes", nameof(SnapshotFunctions) + ".cs"))).GetType(typeof(SnapshotFunctions).FullName!)!);

    private static IEnumerable<MethodInfo> Functions => typeof(SnapshotFunctions).GetMethods(BindingFlags.Public | BindingFlags.Static).OrderBy(m => m.MetadataToken);

    private static IEnumerable<TestCaseData> Rows() =>
        from function in Functions
        from stage in _stages
        select new TestCaseData(function.Name, stage);

    [TestCaseSource(nameof(Rows))]
    public void Dump_equals_the_snapshot(string function, string stage) => Snapshot.Match($"{function}.{stage}", Dump(function, stage));

    [TestCaseSource(nameof(Rows))]
    public void Dump_is_the_same_twice(string function, string stage)
    {
        var first = Dump(function, stage);
        Assert.That(Dump(function, stage), Is.EqualTo(first));
    }

    [Test]
    public void Every_snapshot_belongs_to_a_test()
    {
        var expected = Rows().Select(r => $"{r.Arguments[0]}.{r.Arguments[1]}.txt").Append("PublicApi.txt").Append("PublicApi.MathNet.txt");
        var found = Directory.GetFiles(Snapshot.Folder, "*.txt").Select(Path.GetFileName).Where(f => !f!.EndsWith(".received.txt", StringComparison.Ordinal));
        Assert.That(found, Is.EquivalentTo(expected));
    }

    private static string Dump(string name, string stage)
    {
        var method = _compiled.Value.GetMethod(name)!;
        Dictionary<string, string> tapes = [];
        // The first tape of a stage is the function's own.
        var pipeline = new Pipeline(method.Module.Assembly, (s, tape) => tapes.TryAdd(s, tape.ToString()));
        var f = Corpus.CorpusFunction.PlainDelegate(method);
        var gradient = Driver.GradientTape(pipeline, new Function(method, HasTarget: false, Order: 0), GradientKind.ValueAndGradient);
        var il = new TextEmitter();
        TapeEmitter.Emit(il, gradient, 1);
        return stage switch
        {
            "trace" => Autodiff.Trace(f).ToString(),
            "gradient" => gradient.ToString(),
            "adjoint" => Explained().Printer(stage).ToString(),
            "saved" => Explained().Saved + "\n" + Explained().Recomputed,
            "il" => il.ToString(),
            _ => tapes[stage],
        };

        Explanation Explained() => new(new Function(method, HasTarget: false, Order: 0));
    }
}
