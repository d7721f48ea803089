using System.Reflection;
using Cecil.AD.Types;

namespace Cecil.AD.Tapes;

/// <summary>Memory that an op may read or write.</summary>
[Flags]
internal enum Touches : byte
{
    /// <summary>None.</summary>
    Nothing = 0,

    /// <summary>What the operands refer to, and what is found there.</summary>
    Operands = 1,

    /// <summary>Save buffers, shadow tables and pools: memory of the derivative that the function does not know of.</summary>
    OwnBuffers = 2,

    /// <summary>Any other memory.</summary>
    Outside = 4,
}

/// <summary>Where a reference that an op gives comes from.</summary>
internal enum ResultOrigin : byte
{
    /// <summary>It was made by the op: nobody else has it.</summary>
    Fresh,

    /// <summary>It is a reference that an operand is, holds, or was made around.</summary>
    Operands,

    /// <summary>It may be any object from outside the tape, and any operand of its type.</summary>
    Outside,
}

/// <summary>What an op does besides defining its results. Whoever appends it to a tape says so; no pass guesses.</summary>
/// <param name="MayThrow">For some operands it throws, and so must happen where the function does it.</param>
/// <param name="Reads">Memory that its results depend on.</param>
/// <param name="Writes">Memory that it may change.</param>
/// <param name="RunsOnce">It has another effect, or its result differs from call to call: it is never shared, moved, repeated or dropped.</param>
/// <param name="Allocates">It gives a new object each time: it is never shared, moved or repeated, but dropped when nobody uses it.</param>
/// <param name="Keeps">It may store references that it is given where others find them.</param>
/// <param name="Result">Where a reference among its results comes from.</param>
/// <param name="IsCheap">To do it again costs less than to store its result and read it back.</param>
internal readonly record struct Effects(
    bool MayThrow = false,
    Touches Reads = Touches.Nothing,
    Touches Writes = Touches.Nothing,
    bool RunsOnce = false,
    bool Allocates = false,
    bool Keeps = false,
    ResultOrigin Result = ResultOrigin.Fresh,
    bool IsCheap = false)
{
    /// <summary>Neither throws nor reads or writes memory.</summary>
    public static Effects None => default;

    /// <summary>A call of code that is not followed and may do anything.</summary>
    public static readonly Effects Unknown = new(
        MayThrow: true, Touches.Operands | Touches.Outside, Touches.Operands | Touches.Outside, RunsOnce: true, Keeps: true, Result: ResultOrigin.Outside);

    /// <summary>A function of its operands: it may be shared, moved in front of loops, repeated or dropped.</summary>
    public bool IsPure => !MayThrow && Writes == Touches.Nothing && !RunsOnce && !Allocates;

    /// <summary>Does something happen even if nobody uses the results?</summary>
    public bool MustHappen => MayThrow || Writes != Touches.Nothing || RunsOnce;

    /// <summary>What happens where both may.</summary>
    public static Effects operator |(Effects a, Effects b) => new(
        a.MayThrow || b.MayThrow, a.Reads | b.Reads, a.Writes | b.Writes, a.RunsOnce || b.RunsOnce, a.Allocates || b.Allocates, a.Keeps || b.Keeps,
        (ResultOrigin)Math.Max((int)a.Result, (int)b.Result));
}

/// <summary>Calls that a pass or analysis treats in a way of its own.</summary>
internal enum CallRole
{
    /// <summary>None of these.</summary>
    Other,

    /// <summary>Makes a delegate that is bound to the object in one operand, see <see cref="Callee.Bound"/>.</summary>
    BindsDelegate,

    /// <summary>Gives the object that a delegate is bound to.</summary>
    BoundObject,

    /// <summary>Rents a save buffer.</summary>
    RentsBuffer,

    /// <summary>Gives a save buffer back.</summary>
    ReturnsBuffer,

    /// <summary>Opens, closes or reopens a segment of a save buffer.</summary>
    MovesInBuffer,

    /// <summary>Makes room in a save buffer.</summary>
    ReservesBuffer,

    /// <summary>Makes a shadow table.</summary>
    MakesTable,

    /// <summary>Tells a shadow table of an object and its shadow, or asks it for a shadow.</summary>
    UsesTable,

    /// <summary>The same for a reference that was loaded from memory, given what its shadow holds.</summary>
    FindsLoadedShadow,

    /// <summary>The same for the object that a delegate is bound to.</summary>
    FindsBoundShadow,

    /// <summary>Adds the numbers of a container into another.</summary>
    AddsContainers,
}

/// <summary>What a call op calls, and what is known of that.</summary>
/// <param name="Method">The method, or the constructor of the object that is made.</param>
/// <param name="Rule">The pullback of the method; null when the call is inactive.</param>
/// <param name="Effects">What it does.</param>
/// <param name="Role">How passes treat it.</param>
/// <param name="Bound">The number of the operand that <see cref="CallRole.BindsDelegate"/> binds.</param>
/// <param name="IsGuarded">Whether the call gives the exception that it throws, or null, as its last result.</param>
internal sealed record Callee(MethodBase Method, MethodInfo? Rule, Effects Effects, CallRole Role = CallRole.Other, int Bound = 0, bool IsGuarded = false)
{
    /// <summary>The same, with its exception as a result: what comes behind decides what becomes of that.</summary>
    public Callee Guarded() => this with { IsGuarded = true, Effects = Effects with { MayThrow = false, Allocates = true } };

    /// <summary>A type whose fields the call finds by reflection, which ahead-of-time compilation does not keep; null where it does without.</summary>
    public Type? FieldsOf { get; init; }

    /// <summary>Makes a delegate bound to the operand with the given number.</summary>
    public static Callee Binding(MethodBase method, int bound) =>
        new(method, null, new Effects(MayThrow: true, RunsOnce: true, Result: ResultOrigin.Operands), CallRole.BindsDelegate, bound);

    /// <summary>The object that a delegate is bound to.</summary>
    public static Callee BoundObject { get; } = new(
        typeof(Delegate).GetProperty(nameof(Delegate.Target))!.GetMethod!, null, new Effects(Result: ResultOrigin.Operands), CallRole.BoundObject);

    /// <summary>A function of its operands without derivative.</summary>
    public static Callee Pure(MethodBase method) => new(method, null, new Effects(Result: ResultOrigin.Outside));

    /// <summary>What is known of a call by its method, its rule and whether it is pure: all that tapes say of calls, but for guards.</summary>
    public static Callee Known(MethodBase method, MethodInfo? rule, bool isPure, IEnumerable<Type> operands) =>
        rule is not null ? WithRule(method, rule, isPure)
        : RuntimeCalls.Find(method) ?? Delegates(method) ?? (isPure ? Pure(method) : Inactive(method, operands));

    private static Callee? Delegates(MethodBase method) =>
        method == BoundObject.Method ? BoundObject
        : method.IsConstructor && typeof(Delegate).IsAssignableFrom(method.DeclaringType) ? Binding(method, bound: 0)
        : method == ((Func<Type, object?, MethodInfo, Delegate>)Delegate.CreateDelegate).Method ? Binding(method, bound: 1)
        : null;

    /// <summary>
    /// A method with a rule. It is a function of its arguments that leaves them alone and returns what is its own; unless it is pure, what else
    /// it changes is not known.
    /// </summary>
    public static Callee WithRule(MethodBase method, MethodInfo rule, bool isPure) => new(method, rule, isPure
        ? new Effects(Reads: Touches.Operands)
        : new Effects(MayThrow: true, Touches.Operands | Touches.Outside, Touches.Outside, RunsOnce: true, Keeps: true));

    /// <summary>
    /// A method that is called as it is and counts as constant. One of the library changes at most the arrays that it is given, unless it is
    /// given an object that may lead anywhere; one that computes a number from numbers, such as a sign, throws at most.
    /// </summary>
    public static Callee Inactive(MethodBase method, IEnumerable<Type> operands) =>
        method.DeclaringType is not { } type || !Library.Contains(type) ? new Callee(method, null, Effects.Unknown)
        : IsOfNumbers(type) && method.IsStatic && operands.All(o => o.IsPrimitive) ? new Callee(method, null, new Effects(MayThrow: true))
        : LeavesMemoryAlone(type) ? new Callee(method, null, Effects.Unknown with { Writes = Touches.Nothing })
        : new Callee(method, null, Effects.Unknown with { Writes = operands.Any(LeadsAnywhere) ? Effects.Unknown.Writes : Touches.Operands });

    private static bool IsOfNumbers(Type type) => type.IsPrimitive || type == typeof(Math) || type == typeof(MathF);

    /// <summary>Text, the console and exceptions.</summary>
    private static bool LeavesMemoryAlone(Type type) =>
        type == typeof(Console) || type == typeof(string) || type.Namespace == typeof(System.Text.StringBuilder).Namespace
            || typeof(Exception).IsAssignableFrom(type);

    private static bool LeadsAnywhere(Type operand) => !operand.IsArray && !operand.IsValueType && !operand.IsSealed;
}
