using Cecil.AD.Tapes;

namespace Cecil.AD.Compile;

/// <summary>
/// The shadows of a gradient's arguments: how they are made, looked through, taken back and handed to the caller. The caller's arrays are
/// shadows themselves, and so are his objects where they turn out to have the shape of the argument; a function that writes to its arguments
/// gets shadows of its own, in which what was there before is not mixed up with its derivatives.
/// </summary>
internal sealed class ArgumentShadows
{
    private enum Way
    {
        /// <summary>The caller's arrays, of which a snapshot is kept if the gradient may run again.</summary>
        CallersArrays,

        /// <summary>An <see cref="Runtime.ArgumentShadow"/>.</summary>
        Object,

        /// <summary>A zeroed container.</summary>
        Zeroed,
    }

    private sealed record Shadow(Way Way, Value Argument, Value? Buffer, Value? Object = null, bool IsMoved = false)
    {
        public Value Container { get; set; } = null!;
    }

    private readonly TapeBuilder _tape;
    private readonly List<Shadow> _shadows = [];
    private readonly Value? _snapshot;

    /// <param name="tape">Where the shadows are made.</param>
    /// <param name="arguments">Arguments that need one.</param>
    /// <param name="bufferOf">The caller's container for an argument, if he hands over one.</param>
    /// <param name="areWritten">Does the function write to its arguments?</param>
    /// <param name="mayRunAgain">May the gradient be taken back and computed again?</param>
    public ArgumentShadows(TapeBuilder tape, IEnumerable<Value> arguments, Func<Value, Value?> bufferOf, bool areWritten, bool mayRunAgain)
    {
        _tape = tape;
        foreach (var argument in arguments.Distinct()) _shadows.Add(Made(argument, bufferOf(argument), areWritten));
        foreach (var container in _shadows.Where(s => s.Way == Way.CallersArrays))
            foreach (var argument in _shadows.Where(s => s.Argument.Type == container.Argument.Type))
                RuntimeCalls.RefuseContainer(tape, argument.Argument, container.Container);
        Value[] callers = [.. _shadows.Where(s => s.Way == Way.CallersArrays).Select(s => s.Container)];
        if (mayRunAgain && callers.Length > 0) _snapshot = RuntimeCalls.TakeSnapshot(tape, callers);
    }

    /// <summary>The containers in the order of the arguments.</summary>
    public Value[] Containers => [.. _shadows.Select(s => s.Container)];

    /// <summary>The container of an argument; null where it has none.</summary>
    public Value? Of(Value argument) => _shadows.Find(s => s.Argument == argument)?.Container;

    /// <summary>For each, whether no number in it is NaN.</summary>
    public IEnumerable<Value> AreNumbers() => _shadows.Select(s => s.Object is { } shadow
        ? RuntimeCalls.AreShadowNumbers(_tape, shadow) : Tapes.Containers.AreNumbers(_tape, s.Container));

    /// <summary>Containers as they were before the gradient ran, in the order of the arguments.</summary>
    public Value[] Rewound(TapeBuilder tape)
    {
        if (_snapshot is not null) RuntimeCalls.RestoreSnapshot(tape, _snapshot, _shadows.Where(s => s.Way == Way.CallersArrays).Select(s => s.Container));
        foreach (var shadow in _shadows) if (shadow.Object is { } made) RuntimeCalls.RewindShadow(tape, made);
        return [.. _shadows.Select(s => s.Way == Way.Zeroed ? Tapes.Containers.ZeroLike(tape, s.Argument) : s.Container)];
    }

    /// <summary>Puts others in the place of the containers.</summary>
    public void Replace(ReadOnlySpan<Value> containers)
    {
        for (var i = 0; i < containers.Length; i++) _shadows[i].Container = containers[i];
    }

    /// <summary>Hands the numbers to the caller, and back what was lent.</summary>
    public void Finish()
    {
        if (_snapshot is not null) RuntimeCalls.ReturnSnapshot(_tape, _snapshot);
        foreach (var shadow in _shadows)
        {
            if (shadow is { Way: Way.Zeroed, Buffer: { } buffer }) Tapes.Containers.AddInto(_tape, buffer, shadow.Container);
            if (shadow.Object is not { } made) continue;
            if (shadow.IsMoved) RuntimeCalls.RestoreReferences(_tape, made);
            if (shadow.Buffer is { } callers) RuntimeCalls.AddShadowInto(_tape, made, callers);
            RuntimeCalls.ReturnShadow(_tape, made);
        }
    }

    private Shadow Made(Value argument, Value? buffer, bool areWritten)
    {
        var isFlat = Tapes.Containers.IsFlat(argument.Type);
        if (!areWritten && buffer is not null && IsArrays(argument.Type)) return new Shadow(Way.CallersArrays, argument, buffer) { Container = buffer };
        if (isFlat || (!areWritten && IsArrays(argument.Type)))
            return new Shadow(Way.Zeroed, argument, buffer) { Container = Tapes.Containers.ZeroLike(_tape, argument) };

        var made = RuntimeCalls.RentArgumentShadow(_tape);
        var container = buffer is null || areWritten ? RuntimeCalls.ZeroedShadow(_tape, made, argument)
            : RuntimeCalls.ShadowIn(_tape, made, argument, buffer);
        // A function that moves the rows of its argument moves those of the shadow: the caller's container gets its own back.
        if (areWritten) RuntimeCalls.KeepReferences(_tape, made);
        return new Shadow(Way.Object, argument, buffer, made, IsMoved: areWritten) { Container = container };
    }

    private static bool IsArrays(Type type)
    {
        while (type.IsArray) type = type.GetElementType()!;
        return StackTypes.IsFloat(type);
    }
}
