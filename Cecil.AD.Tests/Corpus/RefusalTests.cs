using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NUnit.Framework;

namespace Cecil.AD.Tests.Corpus;

/// <summary>What cannot be differentiated is refused by the first call, before any of its code runs, and the refusal says where.</summary>
public sealed class RefusalTests
{
    private static IEnumerable<TestCaseData> Refused() =>
        from type in typeof(RefusedAttribute).Assembly.GetTypes()
        where type.Namespace == "Cecil.AD.Tests.Corpus.Refused"
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        where method.IsDefined(typeof(RefusedAttribute))
        from configuration in new[] { Configuration.Debug, Configuration.Release }
        select new TestCaseData(type.Name, method.Name, configuration);

    [TestCaseSource(nameof(Refused))]
    public void Function_is_refused_before_it_runs(string type, string name, Configuration configuration)
    {
        var method = Method(type, name, configuration);
        var runs = method.DeclaringType!.GetProperty("Runs")!;
        var before = runs.GetValue(null);
        Assert.That(FirstCall(method), Throws.TypeOf<NotDifferentiableException>());
        Assert.That(runs.GetValue(null), Is.EqualTo(before));
    }

    [TestCaseSource(nameof(Refused))]
    public void Refusal_names_reason_and_place(string type, string name, Configuration configuration)
    {
        var method = Method(type, name, configuration);
        var refusal = Assert.Throws<NotDifferentiableException>(() => FirstCall(method)());
        var file = type + ".cs";
        Assert.That(refusal.Reason, Does.Contain(method.GetCustomAttribute<RefusedAttribute>()!.Reason).IgnoreCase);
        Assert.That(refusal.Method, Is.Not.Null);
        Assert.That(refusal.ILOffset, Is.GreaterThanOrEqualTo(0));
        Assert.That(refusal.SourceFile, Does.EndWith(file));
        var (first, last) = Lines(file, refusal.Method.Name);
        Assert.That(refusal.Line, Is.InRange(first, last), refusal.Message);
    }

    /// <summary>Type.Method at IL_0012 (File.cs:14): what is wrong; what to write instead.</summary>
    [TestCaseSource(nameof(Refused))]
    public void Message_is_made_of_method_offset_line_reason_and_remedy(string type, string name, Configuration configuration)
    {
        var refusal = Assert.Throws<NotDifferentiableException>(() => FirstCall(Method(type, name, configuration))());
        var line = refusal.Line!.Value.ToString(CultureInfo.InvariantCulture);
        var place = $"{refusal.Method.DeclaringType}.{refusal.Method.Name} at IL_{refusal.ILOffset:X4} ({Path.GetFileName(refusal.SourceFile)}:{line}): ";
        Assert.That(refusal.Message, Does.StartWith(place));
        Assert.That(refusal.Message, Does.Contain(refusal.Reason));
        Assert.That(refusal.Reason, Does.Match("^[^;]+; .{8,}$"));
    }

    [TestCaseSource(nameof(Refused))]
    public void Second_call_is_refused_as_the_first(string type, string name, Configuration configuration)
    {
        var call = FirstCall(Method(type, name, configuration));
        var first = Assert.Throws<NotDifferentiableException>(() => call());
        var second = Assert.Throws<NotDifferentiableException>(() => call());
        Assert.That(second.Message, Is.EqualTo(first.Message));
    }

    private static double ThroughItsBits(double x) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x)) * x;

    // K14: a derivative of zero for the part that went through an integer would be silently wrong.
    [Test]
    public void Bit_cast_is_refused() =>
        Assert.That(() => Autodiff.ValueAndGrad<double>(ThroughItsBits)(3),
            Throws.TypeOf<NotDifferentiableException>().With.Property(nameof(NotDifferentiableException.Reason)).Contains("bit cast"));

    private static MethodInfo Method(string type, string name, Configuration configuration) =>
        CorpusCompiler.Assembly(CorpusCompiler.Refused, configuration)
            .GetType("Cecil.AD.Tests.Corpus.Refused." + type, throwOnError: true)!.GetMethod(name)!;

    // A function that does not return a number fits no overload of ValueAndGrad; Trace takes any delegate.
    private static Action FirstCall(MethodInfo method)
    {
        if (method.ReturnType != typeof(double)) return () => Autodiff.Explain(CorpusFunction.PlainDelegate(method));
        var gradient = CorpusFunction.ValueAndGrad(method);
        var arguments = method.GetParameters().Select(p => p.ParameterType == typeof(double[]) ? new double[] { 1, 2 }
            : p.ParameterType == typeof(int) ? 2 : (object)1.5).ToArray();
        return () => CorpusFunction.Invoke(gradient, arguments);
    }

    /// <summary>
    /// First and last line of a method; of the whole file where the compiler made the method (a lambda's body, a state machine).
    /// </summary>
    private static (int First, int Last) Lines(string file, string method)
    {
        var text = CorpusCompiler.Sources(CorpusCompiler.Refused).Single(s => s.File == file).Text;
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        var methods = root.DescendantNodes().OfType<MethodDeclarationSyntax>();
        SyntaxNode node = methods.SingleOrDefault(m => m.Identifier.Text == method) ?? root;
        var span = node.GetLocation().GetLineSpan();
        return (span.StartLinePosition.Line + 1, span.EndLinePosition.Line + 1);
    }
}
