namespace Cecil.AD.Tapes;

public sealed partial class TapeBuilder
{
    /// <summary>A builder for one arm of a branch.</summary>
    internal TapeBuilder Arm() => new(this) { Origin = Origin };

    /// <summary>
    /// Appends a branch. Both arms give the same number of outputs; an arm that throws may give null. An output that is the same
    /// value in both arms costs nothing.
    /// </summary>
    internal Value[] If(Value condition, TapeBuilder then, IReadOnlyList<Value>? thenOutputs, TapeBuilder @else, IReadOnlyList<Value>? elseOutputs)
    {
        if (condition.Definition is PrimitiveOp { Code: Tapes.Primitive.Ceq } negation && negation.Inputs[1].IsInt(0))
            return If(Canonical(negation.Inputs[0]), @else, elseOutputs, then, thenOutputs);
        if (condition.Definition is PrimitiveOp { Code: Tapes.Primitive.Cgt_Un } test && test.Inputs[1].IsZero && !test.Inputs[0].IsFloat)
            return If(Canonical(test.Inputs[0]), then, thenOutputs, @else, elseOutputs);

        var count = (thenOutputs ?? elseOutputs)?.Count ?? 0;
        var outputs = new Value[count];
        List<int> differing = [];
        for (var i = 0; i < count; i++)
        {
            var (a, b) = (thenOutputs is null ? elseOutputs![i] : Canonical(thenOutputs[i]), elseOutputs is null ? thenOutputs![i] : Canonical(elseOutputs[i]));
            if (ReferenceEquals(a, b) && a.Owner != then && a.Owner != @else) outputs[i] = a;
            else if (a.Constant is { } c && b.Constant is { } d && a.Type == b.Type && Literals.AreEqual(c.Literal, d.Literal))
                outputs[i] = Literal(c.Literal, a.Type);
            else if (a.IsNull && b.IsNull)
                outputs[i] = Literal(null, Merged(a, b));
            else if (a.IsInt(1) && b.IsInt(0) && Folding.IsBoolean(condition)) outputs[i] = condition;
            else if (a.IsInt(0) && b.IsInt(1) && condition.Type == typeof(int)) outputs[i] = Primitive(Tapes.Primitive.Ceq, condition, Int(0));
            else differing.Add(i);
        }

        if (differing.Count == 0 && then.HasNothingToDo && @else.HasNothingToDo) return outputs;
        var (a1, a2) = (new Value[differing.Count], new Value[differing.Count]);
        for (var k = 0; k < differing.Count; k++)
            a1[k] = thenOutputs is null ? then.Anything(elseOutputs![differing[k]].Type) : then.Use(thenOutputs[differing[k]]);
        for (var k = 0; k < differing.Count; k++)
            a2[k] = elseOutputs is null ? @else.Anything(thenOutputs![differing[k]].Type) : @else.Use(elseOutputs[differing[k]]);
        Value[] captured = [.. then.Imports.Keys, .. @else.Imports.Keys.Where(v => then.ImportOf(v) is null)];
        var results = new Value[differing.Count];
        for (var k = 0; k < results.Length; k++) results[k] = new Value(Merged(a1[k], a2[k]), this, a1[k].Name ?? a2[k].Name);
        // Behind an arm that throws nothing runs that could see what it wrote.
        if (!then.Diverges) ForgetWhat(then);
        if (!@else.Diverges) ForgetWhat(@else);
        Append(new IfOp(then.Close("then", captured, a1), @else.Close("else", captured, a2), [Use(condition), .. UseAll(captured)], results));
        for (var k = 0; k < differing.Count; k++) outputs[differing[k]] = results[k];
        return outputs;
    }

    internal LoopBuilder Loop() => new(this);

    /// <summary>The type that can hold both values; null is of any type.</summary>
    private static Type Merged(Value a, Value b) => a.IsNull && b.IsReference ? b.Type : b.IsNull && a.IsReference ? a.Type : Merged(a.Type, b.Type);

    /// <summary>The type that can hold both: for references the nearest class that both derive from; number types agree already.</summary>
    internal static Type Merged(Type a, Type b)
    {
        if (a == b || a.IsAssignableFrom(b)) return a;
        if (b.IsAssignableFrom(a)) return b;
        if (a.IsValueType || b.IsValueType) throw new InvalidOperationException($"{a} and {b} meet in one slot");
        var common = a.BaseType;
        while (common?.IsAssignableFrom(b) == false) common = common.BaseType;
        return common ?? typeof(object);
    }

    private bool HasNothingToDo => _ops.TrueForAll(op => op is ConstantOp);

    /// <summary>An output of an arm that throws is never read; any value of the type does.</summary>
    internal Value Anything(Type type) => type.IsValueType && StackTypes.Zero(type) is null ? Pack(type, []) : Zero(type);

    /// <summary>Finishes a sub-tape whose inputs are its own, then one for each captured outer value.</summary>
    private Tape Close(string name, IReadOnlyList<Value> captured, Value[] outputs)
    {
        Value[] inputs = [.. _inputs, .. captured];
        for (var i = _inputs.Count; i < inputs.Length; i++) inputs[i] = Standing(inputs[i]);
        return Finished(name, inputs, outputs);
    }

    /// <summary>The input that stands for an outer value, whether the tape uses it or not.</summary>
    private Value Standing(Value outer) => ImportOf(outer) ?? new Value(outer.Type, this, outer.Name);

    /// <summary>Builds a loop: first the ops of <see cref="While"/>, then those of <see cref="Body"/>, then <see cref="Finish"/>.</summary>
    internal sealed class LoopBuilder
    {
        private readonly TapeBuilder _outer;
        private readonly List<(Value Initial, Value Input)> _carried = [];

        public LoopBuilder(TapeBuilder outer)
        {
            _outer = outer;
            While = new TapeBuilder(outer, isLoopPart: true) { Origin = outer.Origin };
            Body = new TapeBuilder(While, isLoopPart: true, isBody: true) { Origin = outer.Origin };
        }

        public TapeBuilder While { get; }

        public TapeBuilder Body { get; }

        /// <summary>Adds a carried value that starts as <paramref name="initial"/>; returns it as the loop sees it.</summary>
        public Value Carry(Value initial, Type? type = null, string? name = null)
        {
            var input = While.Input(type ?? initial.Type, name ?? initial.Name);
            _carried.Add((initial, input));
            return input;
        }

        public bool IsCarried(Value v) => _carried.Exists(c => c.Input == v);

        /// <summary>
        /// Appends the loop. <paramref name="results"/> are values of the While tape (or outer ones) to be known after the loop;
        /// <paramref name="next"/> has one value for each carried value. Values that Body takes from While become middle values.
        /// </summary>
        public Value[] Finish(Value test, IReadOnlyList<Value> results, IReadOnlyList<Value> next)
        {
            // Before what comes from outside is counted: the test itself may.
            var testInWhile = While.Use(test);
            var nextInBody = next.Select(Body.Use).ToArray();
            List<Value> middle = [];
            foreach (var v in results.Select(Canonical).Concat(Body.Imports.Keys))
                if (v.Owner == While && v.Constant is null && !middle.Contains(v)) middle.Add(v);
            var fromOutside = While.Imports.Keys
                .Concat(Body.Imports.Keys.Select(Canonical).Where(v => v.Owner != While && v.Constant is null)).Distinct().ToArray();
            Value[] whileOutputs = [testInWhile, .. middle];
            _outer.ForgetWhat(While);
            _outer.ForgetWhat(Body);

            var loopWhile = While.Close("while", fromOutside, whileOutputs);
            var loopBody = Body.Close("body", [.. middle, .. fromOutside], nextInBody);
            var known = middle.Select(v => new Value(v.Type, _outer, v.Name)).ToArray();
            _outer.Append(new LoopOp(loopWhile, loopBody, _carried.Count,
                [.. _carried.Select(c => _outer.Use(c.Initial)), .. _outer.UseAll(fromOutside)], known));
            return [.. results.Select(v => After(Canonical(v), middle, known))];
        }

        private Value After(Value v, List<Value> middle, Value[] known) =>
            v.Constant is { } c ? _outer.Literal(c.Literal, v.Type)
            : middle.IndexOf(v) is >= 0 and var i ? known[i]
            : v;
    }
}
