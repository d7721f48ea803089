using Cecil.AD.Optimize;
using Cecil.AD.Tapes;

namespace Cecil.AD.Differentiate;

internal sealed partial class Reverse
{
    /// <summary>
    /// The pullback of a branch is a branch on the same condition. What an arm's pullback needs of the arm becomes a result of the
    /// branch in the forward pass, shared with a value of the same type that the other arm needs. An arm that throws is never reversed.
    /// </summary>
    private void ReverseIf(Scope scope, IfOp branch)
    {
        int[] seeds = [.. Enumerable.Range(0, branch.Results.Count).Where(i => branch.Results[i].IsFloat && scope.Cotangent(branch.Results[i]) is not null)];
        if (branch.Then.Diverges && branch.Else.Diverges) return;
        var then = branch.Then.Diverges ? null : Of(branch.Then, seeds, scope, branch);
        var @else = branch.Else.Diverges ? null : Of(branch.Else, seeds, scope, branch);
        if (HasNothingToDo(then) && HasNothingToDo(@else)) return;

        List<SavedByBranch> saved = [];
        var thenNeeds = Save(then, saved, isThen: true);
        var elseNeeds = Save(@else, saved, isThen: false);
        Plan.Branches[branch] = saved;
        int[] targets = [.. (then?.Wanted ?? []).Union(@else?.Wanted ?? []).Order()];
        if (then is null || @else is null)
        {
            var only = then ?? @else!;
            var outputs = TapeCopier.Inline(scope.Tape, only.Tape, Arguments(scope, branch, only, then is null ? elseNeeds : thenNeeds));
            for (var i = 0; i < targets.Length; i++) scope.Accumulate(branch.Inputs[targets[i] + 1], outputs[i]);
            return;
        }

        // Asked for before the arms are built: what they need of this scope belongs to this scope.
        var (thenArguments, elseArguments) = (Arguments(scope, branch, then, thenNeeds), Arguments(scope, branch, @else, elseNeeds));
        var condition = scope.Need(branch.Inputs[0]);
        var (a, b) = (scope.Tape.Arm(), scope.Tape.Arm());
        var results = scope.Tape.If(condition, a, Play(a, then, thenArguments, targets, branch), b, Play(b, @else, elseArguments, targets, branch));
        for (var i = 0; i < targets.Length; i++) scope.Accumulate(branch.Inputs[targets[i] + 1], results[i]);
    }

    private static bool HasNothingToDo(Pullback? pullback) =>
        pullback is null || (pullback.Tape.Ops.All(op => op is ConstantOp) && pullback.Tape.Outputs.All(v => v.IsZero));

    private static List<Value> Play(TapeBuilder arm, Pullback pullback, Value[] arguments, int[] targets, IfOp branch)
    {
        var outputs = TapeCopier.Inline(arm, pullback.Tape, arguments);
        return [.. targets.Select(t => pullback.Wanted.ToList().IndexOf(t) is >= 0 and var at ? outputs[at] : arm.Zero(branch.Inputs[t + 1].Type))];
    }

    /// <summary>For each own need of an arm, the placeholder of the branch result that will hold it.</summary>
    private static Dictionary<Value, Value> Save(Pullback? pullback, List<SavedByBranch> saved, bool isThen)
    {
        Dictionary<Value, Value> placeholders = [];
        foreach (var (primal, _) in pullback?.Needs.Where(n => !n.FromParent) ?? [])
        {
            var at = isThen ? -1 : saved.FindIndex(s => s.Else is null && s.Placeholder.Type == primal.Type);
            if (at >= 0) saved[at] = saved[at] with { Else = primal };
            else
            {
                var placeholder = ForwardPlan.Placeholder(primal.Type, primal.Name);
                saved.Add(isThen ? new SavedByBranch(primal, null, placeholder) : new SavedByBranch(null, primal, placeholder));
                at = saved.Count - 1;
            }

            placeholders.Add(primal, saved[at].Placeholder);
        }

        return placeholders;
    }

    private static Value[] Arguments(Scope scope, IfOp branch, Pullback pullback, Dictionary<Value, Value> saved) =>
    [
        .. pullback.Seeds.Select(i => scope.Cotangent(branch.Results[i])!),
        .. pullback.Needs.Select(n => scope.Need(n.FromParent ? n.Primal : saved[n.Primal])),
    ];
}
