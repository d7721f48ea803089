using System.Text;
using Cecil.AD.Emit;
using Cecil.AD.Tapes;

namespace Cecil.AD;

/// <summary>The text of <see cref="Autodiff.Explain"/>: every stage's tape, what is saved, and the IL.</summary>
internal static class Explanation
{
    public static string Of(Function function)
    {
        var text = new StringBuilder();
        var pipeline = new Pipeline(function.Method.Module.Assembly, (stage, tape) => text.Append("== ").Append(stage).Append(" ==\n").Append(tape).Append('\n'));
        var gradient = Derivation.GradientTape(pipeline, function, GradientKind.ValueAndGradient);
        text.Append("== saved ==\n").Append(Saved(gradient)).Append("\n== il ==\n");
        var il = new TextEmitter();
        TapeEmitter.Emit(il, gradient, 0);
        return text.Append(il).ToString();
    }

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
