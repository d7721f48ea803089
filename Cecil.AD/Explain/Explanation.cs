using System.Text;
using Cecil.AD.Compile;
using Cecil.AD.Emit;
using Cecil.AD.Residuals;
using Cecil.AD.Tapes;

namespace Cecil.AD.Explain;

/// <summary>How the gradient of a function is computed, for <see cref="Autodiff.Explain"/> and for the tools.</summary>
internal sealed class Explanation
{
    private readonly List<(string Stage, Tape Tape)> _stages = [];
    private PlanText? _plan;

    public Explanation(Function function)
    {
        var pipeline = new Pipeline(function.Method.Module.Assembly, (stage, tape) => _stages.Add((stage, tape)));
        Gradient = Driver.GradientTape(pipeline, function, GradientKind.ValueAndGradient);
    }

    /// <summary>The last stage: value and gradient with the delegate's signature, as it is emitted.</summary>
    public Tape Gradient { get; }

    /// <summary>How values of the forward pass are had.</summary>
    private PlanText Plan => _plan ??= new PlanText(ResidualPlan.Of(Last("shadows"), Last("adjoint")), Last("shadows"), Last("adjoint"));

    /// <summary>The tape as read and optimised, from which the gradient is made.</summary>
    public Tape Primal => _stages[_stages.FindLastIndex(s => s.Stage == "shadows") - 1].Tape;

    /// <summary>A stage's tape; of a stage that runs more than once, such as optimize, the last one before differentiation.</summary>
    public Tape? After(string stage) =>
        stage == "optimize" ? Primal : stage == "reuse" ? Gradient : _stages.FindLast(s => s.Stage == stage).Tape;

    /// <summary>What the forward pass keeps for the pullback in each iteration, and for what.</summary>
    public string Saved => Plan.Saved;

    /// <summary>What the pullback has without its being kept.</summary>
    public string Recomputed => Plan.Recomputed;

    /// <summary>The IL of the gradient.</summary>
    public string IL
    {
        get
        {
            var il = new TextEmitter();
            TapeEmitter.Emit(il, Gradient, 0);
            return il.ToString();
        }
    }

    private Tape Last(string stage) => _stages.FindLast(s => s.Stage == stage).Tape;

    /// <summary>The dump of a stage's tape; values of the forward pass that an adjoint asks for have the names of the primal with its shadows.</summary>
    public TapePrinter Printer(string stage) => Printer(stage, Last(stage));

    private TapePrinter Printer(string stage, Tape tape) => new(tape, stage == "adjoint" ? new TapePrinter(Last("shadows")) : null);

    public static string Of(Function function)
    {
        var explanation = new Explanation(function);
        var text = new StringBuilder();
        foreach (var (stage, tape) in explanation._stages.Where(s => s.Stage != "rule")) Section(stage, explanation.Printer(stage, tape).ToString());
        Section("saved", explanation.Saved);
        Section("recomputed", explanation.Recomputed);
        text.Append("== il ==\n").Append(explanation.IL);
        return text.ToString();

        void Section(string title, string content) => text.Append("== ").Append(title).Append(" ==\n").Append(content).Append('\n');
    }
}
