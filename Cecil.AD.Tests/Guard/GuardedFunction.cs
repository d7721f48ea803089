using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Cecil.AD.Compile;
using Cecil.AD.Emit;
using Cecil.AD.Tapes;
using Cecil.AD.Tests.Corpus;

namespace Cecil.AD.Tests.Guard;

/// <summary>A function of the corpus whose gradient's code is watched. It is derived and written as text, never run.</summary>
/// <param name="Name">Folder, class and method: <c>Programs/Loops.Power</c>.</param>
internal sealed partial record GuardedFunction(string Name, Configuration Configuration, MethodInfo Method)
{
    /// <summary>What stands for the code of a function that is refused.</summary>
    public const string Refused = "refused";

    /// <summary>What the code of a function begins with that made the compiler throw something else.</summary>
    public const string Failed = "failed";

    private static readonly string[] _folders = [CorpusCompiler.Programs, CorpusCompiler.Refused, CorpusCompiler.Fuzzed];

    /// <summary>All functions in both configurations, in the order of their names.</summary>
    public static IEnumerable<GuardedFunction> All() =>
        from folder in _folders
        from configuration in Enum.GetValues<Configuration>()
        from type in CorpusCompiler.Assembly(folder, configuration).GetTypes()
        where type is { IsPublic: true, IsAbstract: true, IsSealed: true }
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where !method.IsSpecialName && IsFunction(folder, method)
        let function = new GuardedFunction($"{folder}/{type.Name}.{method.Name}", configuration, method)
        orderby function.Key
        select function;

    /// <summary>The function's name and configuration, under which it is in the list.</summary>
    public string Key => $"{Name} {Configuration}";

    /// <summary>The IL of the gradient and of all functions that it calls, as far as they are known without running it.</summary>
    public string Code()
    {
        try
        {
            var pipeline = new Pipeline(Method.Module.Assembly);
            var text = new StringBuilder();
            List<FunctionTape> called = [];
            var gradient = Driver.GradientTape(pipeline, new AD.Compile.Function(Method, HasTarget: false, Order: 0), GradientKind.ValueAndGradient);
            Append(text, il => TapeEmitter.Emit(il, gradient, 0));
            Collect(gradient, called);
            for (var i = 0; i < called.Count; i++)
            {
                var function = called[i];
                text.Append("function ").Append(function.Name).Append('(').AppendJoin(", ", function.Inputs.Select(TapePrinter.TypeName)).Append(')')
                    .Append(" -> (").AppendJoin(", ", function.Results.Select(TapePrinter.TypeName)).Append(")\n");
                if (function.Target is not null) continue;
                Append(text, il => TapeEmitter.Emit(il, function, 1));
                Collect(function.Tape, called);
            }

            return CompilersNumbers().Replace(text.ToString(), "");
        }
        catch (NotDifferentiableException)
        {
            return Refused;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return $"{Failed}: {e}";
        }
    }

    /// <summary>What the list says of a code: a hash, or why there is no code.</summary>
    public static string HashOf(string code) =>
        code == Refused ? code : code.StartsWith(Failed, StringComparison.Ordinal) ? Failed
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)))[..16];

    private static bool IsFunction(string folder, MethodInfo method) => folder switch
    {
        CorpusCompiler.Refused => method.IsDefined(typeof(RefusedAttribute)),
        CorpusCompiler.Fuzzed => method.Name == "F",
        _ => true,
    };

    private static void Append(StringBuilder text, Action<IEmitter> emit)
    {
        var il = new TextEmitter();
        emit(il);
        text.Append(il);
    }

    private static void Collect(Tape tape, List<FunctionTape> called)
    {
        foreach (var op in tape.Ops)
        {
            if (op is InvokeOp invoke && !called.Contains(invoke.Function)) called.Add(invoke.Function);
            Tape[] inner = op switch { IfOp branch => [branch.Then, branch.Else], LoopOp loop => [loop.While, loop.Body], _ => [] };
            foreach (var part in inner) Collect(part, called);
        }
    }

    /// <summary>
    /// The C# compiler numbers lambdas, iterators and display classes by the place of their method in its class: not part of the code,
    /// or one more function in a file would change the hashes of others.
    /// </summary>
    [GeneratedRegex(@"(?<=>b__|\||>9__|>c__|>d__|__DisplayClass|__AnonymousType)\d+")]
    private static partial Regex CompilersNumbers();
}
