using System.Text;
using Cecil.AD.Emit;
using Cecil.AD.Tapes;

namespace Cecil.AD;

/// <summary>The text of <see cref="Autodiff.Explain"/>: every stage's tape, what is saved, and the IL.</summary>
internal static class Explanation
{
    public static string Of(Delegate f)
    {
        var text = new StringBuilder();
        var pipeline = new Pipeline(f.Method.Module.Assembly, (stage, tape) => text.Append("== ").Append(stage).Append(" ==\n").Append(tape).Append('\n'));
        var gradient = Compilations.GradientTape(pipeline, f, GradientKind.ValueAndGradient, ResultDelegate(f));
        text.Append("== saved ==\n").Append(Saved(gradient)).Append("\n== il ==\n");
        var il = new TextEmitter();
        TapeEmitter.Emit(il, gradient, Compilations.HasTarget(f) ? 0 : 1);
        return text.Append(il).ToString();
    }

    /// <summary>The type (arguments) → (value, gradient) for a delegate of any supported signature.</summary>
    private static Type ResultDelegate(Delegate f)
    {
        var invoke = f.GetType().GetMethod("Invoke")!;
        Type[] parameters = [.. invoke.GetParameters().Select(p => p.ParameterType)];
        var gradient = parameters.Length == 1 ? parameters[0] : TupleOf(parameters);
        var result = typeof(ValueTuple<,>).MakeGenericType(invoke.ReturnType, gradient);
        return System.Linq.Expressions.Expression.GetFuncType([.. parameters, result]);
    }

    private static Type TupleOf(Type[] items) => items.Length < 8
        ? Type.GetType($"System.ValueTuple`{items.Length}")!.MakeGenericType(items)
        : typeof(ValueTuple<,,,,,,,>).MakeGenericType([.. items.Take(7), TupleOf(items[7..])]);

    private static string Saved(Tape gradient)
    {
        var rented = gradient.Ops.OfType<CallOp>().Count(c => c.Results.Count == 1 && SavedMemory.IsBuffer(c.Result.Type));
        return rented == 0
            ? "nothing is saved per iteration: values of the forward pass are locals or are computed again\n"
            : string.Concat(Stores(gradient).Distinct().Select(s => s + "\n"));
    }

    private static IEnumerable<string> Stores(Tape tape) => tape.Ops.SelectMany(op => op switch
    {
        StoreOp { Place.Kind: PlaceKind.Saved } s => [$"{TapePrinter.TypeName(s.Place.Type)} {s.Inputs[^1].Name ?? "(unnamed)"}, once per iteration"],
        IfOp branch => Stores(branch.Then).Concat(Stores(branch.Else)),
        LoopOp loop => Stores(loop.While).Concat(Stores(loop.Body)),
        _ => Enumerable.Empty<string>(),
    });
}
