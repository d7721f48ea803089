using System.Reflection;
using Cecil.AD.Runtime;

namespace Cecil.AD.Tapes;

/// <summary>Operations whose failure is asked for before they run; each is a method of Handlers, called so with "Error" behind.</summary>
internal enum Failing
{
    Cast,
    Unbox,
    Division,
    Remainder,
    Addition,
    Subtraction,
    Multiplication,
    Conversion,
    Store,
}

/// <summary>
/// What tapes and emitted code call of Cecil.AD.Runtime, each call with its effects. This is the only file of the compiler that knows those
/// types by name.
/// </summary>
internal static class RuntimeCalls
{
    /// <summary>Keeps the derivative's own books: it must happen, and once, but the function's memory is not touched.</summary>
    private static readonly Effects Bookkeeping = new(RunsOnce: true, Reads: Touches.OwnBuffers, Writes: Touches.OwnBuffers);

    private static readonly Effects Found = new(Reads: Touches.OwnBuffers, Result: ResultOrigin.Outside);

    /// <summary>What each method does, and how passes treat it.</summary>
    private static readonly Dictionary<(Type, string), (Effects Effects, CallRole Role)> Facts = new()
    {
        [(typeof(SaveBuffer<>), nameof(SaveBuffer<>.Rent))] = (Bookkeeping, CallRole.RentsBuffer),
        [(typeof(SaveBuffer<>), nameof(SaveBuffer<>.RentZeroed))] = (Bookkeeping, CallRole.RentsBuffer),
        [(typeof(SaveBuffer<>), nameof(SaveBuffer<>.Return))] = (Bookkeeping, CallRole.ReturnsBuffer),
        [(typeof(SaveBuffer<>), nameof(SaveBuffer<>.Open))] = (Bookkeeping, CallRole.MovesInBuffer),
        [(typeof(SaveBuffer<>), nameof(SaveBuffer<>.Close))] = (Bookkeeping, CallRole.MovesInBuffer),
        [(typeof(SaveBuffer<>), nameof(SaveBuffer<>.Reopen))] = (Bookkeeping, CallRole.MovesInBuffer),
        [(typeof(SaveBuffer<>), nameof(SaveBuffer<>.Reserve))] = (Bookkeeping, CallRole.ReservesBuffer),
        [(typeof(ShadowTable), ConstructorInfo.ConstructorName)] = (Bookkeeping, CallRole.MakesTable),
        [(typeof(ShadowTable), nameof(ShadowTable.AddRoot))] = (Bookkeeping with { Keeps = true }, CallRole.UsesTable),
        [(typeof(ShadowTable), nameof(ShadowTable.Add))] = (Bookkeeping with { Keeps = true }, CallRole.UsesTable),
        [(typeof(ShadowTable), nameof(ShadowTable.Of))] = (Found, CallRole.UsesTable),
        [(typeof(ShadowTable), nameof(ShadowTable.OfLoaded))] = (Found, CallRole.FindsLoadedShadow),
        [(typeof(ShadowTable), nameof(ShadowTable.OfTarget))] = (Found, CallRole.FindsBoundShadow),
        [(typeof(Shapes), nameof(Shapes.ZeroLike))] = (Bookkeeping, CallRole.Other),
        [(typeof(Shapes), nameof(Shapes.AddInto))] = (Bookkeeping, CallRole.AddsContainers),
        [(typeof(Shapes), nameof(Shapes.RefuseOverlap))] = (Bookkeeping with { MayThrow = true }, CallRole.Other),
        [(typeof(Shapes), nameof(Shapes.RefuseSame))] = (Bookkeeping with { MayThrow = true }, CallRole.Other),
        [(typeof(Shapes), nameof(Shapes.RefuseContainer))] = (Bookkeeping with { MayThrow = true }, CallRole.Other),
        [(typeof(Shapes), nameof(Shapes.AreNumbers))] = (Bookkeeping, CallRole.Other),
        [(typeof(Snapshot), nameof(Snapshot.Rent))] = (Bookkeeping, CallRole.Other),
        [(typeof(Snapshot), nameof(Snapshot.Keep))] = (Bookkeeping, CallRole.Other),
        [(typeof(Snapshot), nameof(Snapshot.Rewind))] = (Bookkeeping, CallRole.Other),
        [(typeof(Snapshot), nameof(Snapshot.Restore))] = (Bookkeeping, CallRole.Other),
        [(typeof(Snapshot), nameof(Snapshot.Return))] = (Bookkeeping, CallRole.Other),
        [(typeof(ArgumentShadow), nameof(ArgumentShadow.Rent))] = (Bookkeeping, CallRole.Other),
        [(typeof(ArgumentShadow), nameof(ArgumentShadow.ZeroLike))] = (Bookkeeping, CallRole.Other),
        [(typeof(ArgumentShadow), nameof(ArgumentShadow.In))] = (Bookkeeping with { MayThrow = true, Result = ResultOrigin.Operands }, CallRole.Other),
        [(typeof(ArgumentShadow), nameof(ArgumentShadow.AreNumbers))] = (Bookkeeping, CallRole.Other),
        [(typeof(ArgumentShadow), nameof(ArgumentShadow.Rewind))] = (Bookkeeping, CallRole.Other),
        [(typeof(ArgumentShadow), nameof(ArgumentShadow.KeepReferences))] = (Bookkeeping, CallRole.Other),
        [(typeof(ArgumentShadow), nameof(ArgumentShadow.RestoreReferences))] = (Bookkeeping, CallRole.Other),
        [(typeof(ArgumentShadow), nameof(ArgumentShadow.AddInto))] = (Bookkeeping with { MayThrow = true }, CallRole.Other),
        [(typeof(ArgumentShadow), nameof(ArgumentShadow.Return))] = (Bookkeeping, CallRole.Other),
        [(typeof(ScratchArrays<>), nameof(ScratchArrays<>.Rent))] = (Bookkeeping, CallRole.Other),
        [(typeof(ScratchArrays<>), nameof(ScratchArrays<>.New))] = (Bookkeeping with { MayThrow = true }, CallRole.Other),
        [(typeof(ScratchArrays<>), nameof(ScratchArrays<>.TakeBack))] = (Bookkeeping, CallRole.Other),
        [(typeof(ScratchArrays<>), nameof(ScratchArrays<>.Return))] = (Bookkeeping, CallRole.Other),
        [(typeof(Registers), nameof(Registers.Spilled))] = (Bookkeeping, CallRole.Other),
        [(typeof(Guards), nameof(Guards.InRange))] = (new Effects(IsCheap: true), CallRole.Other),
        [(typeof(Handlers), nameof(Handlers.Refused))] = (Bookkeeping, CallRole.Other),
        [(typeof(Handlers), nameof(Handlers.OutOfRange))] = (Bookkeeping, CallRole.Other),
    };

    /// <summary>What is known of a method here; null of others.</summary>
    public static Callee? Find(MethodBase method)
    {
        if (method.DeclaringType is not { } type) return null;
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return Facts.TryGetValue((definition, method.Name), out var facts) ? new Callee(method, null, facts.Effects, facts.Role) : null;
    }

    // Save buffers.
    public static Type BufferOf(Type type) => typeof(SaveBuffer<>).MakeGenericType(type);

    public static bool IsBuffer(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(SaveBuffer<>);

    public static Place PlaceOf(Value buffer) => new(PlaceKind.Saved, buffer.Type);

    public static MethodInfo GetSaved(Type buffer) => buffer.GetMethod(nameof(SaveBuffer<int>.Get))!;

    public static MethodInfo SetSaved(Type buffer) => buffer.GetMethod(nameof(SaveBuffer<int>.Set))!;

    public static Value Rent(TapeBuilder tape, Type buffer, bool zeroed) =>
        tape.Call(Of(buffer.GetMethod(zeroed ? nameof(SaveBuffer<int>.RentZeroed) : nameof(SaveBuffer<int>.Rent))!), [], buffer)[0];

    public static void Return(TapeBuilder tape, Value buffer) => tape.Call(Of(buffer.Type.GetMethod(nameof(SaveBuffer<int>.Return))!), [buffer]);

    public static Value Open(TapeBuilder tape, Value buffer) =>
        tape.Call(Of(buffer.Type.GetMethod(nameof(SaveBuffer<int>.Open))!), [buffer], typeof(int))[0];

    /// <summary>Makes room, in front of whatever is stored there.</summary>
    public static void Reserve(TapeBuilder tape, Value buffer, Value start, Value iterations, Value size) =>
        tape.Call(Of(buffer.Type.GetMethod(nameof(SaveBuffer<int>.Reserve))!), [buffer, start, iterations, size]);

    public static void Close(TapeBuilder tape, Value buffer, Value end) =>
        tape.Call(Of(buffer.Type.GetMethod(nameof(SaveBuffer<int>.Close))!), [buffer, end]);

    public static Value Reopen(TapeBuilder tape, Value buffer, Value count) =>
        tape.Call(Of(buffer.Type.GetMethod(nameof(SaveBuffer<int>.Reopen))!), [buffer, count], typeof(int))[0];

    // Shadow tables.
    public static Type Table => typeof(ShadowTable);

    /// <param name="tape">Where it is made.</param>
    /// <param name="isLazy">Does nothing but loads, which ask the table, follow the references of shadows?</param>
    public static Value NewTable(TapeBuilder tape, bool isLazy) =>
        tape.Call(Of(Table.GetConstructor([typeof(bool)])!), [tape.Int(isLazy ? 1 : 0)], Table)[0];

    /// <summary>Says that an argument, and all that it leads to, has this shadow.</summary>
    public static void AddRoot(TapeBuilder tape, Value table, Value primal, Value shadow) => AddTo(tape, nameof(ShadowTable.AddRoot), table, primal, shadow);

    /// <summary>Says which shadow an object has.</summary>
    public static void AddShadow(TapeBuilder tape, Value table, Value primal, Value shadow) => AddTo(tape, nameof(ShadowTable.Add), table, primal, shadow);

    public static Value ShadowOf(TapeBuilder tape, Value table, Value primal) =>
        Find(tape, nameof(ShadowTable.Of), primal.Type, table, primal);

    public static Value ShadowOfLoaded(TapeBuilder tape, Value table, Value primal, Value loaded) =>
        Find(tape, nameof(ShadowTable.OfLoaded), primal.Type, table, primal, loaded);

    public static Value ShadowOfTarget(TapeBuilder tape, Value table, Value function, Value shadow) => tape.Call(
        Of(TableMethod(nameof(ShadowTable.OfTarget))), [table, function, shadow], typeof(object))[0];

    // Containers of numbers.
    public static Value ZeroLike(TapeBuilder tape, Value primal) => tape.Call(
        Of(Shape(nameof(Shapes.ZeroLike)).MakeGenericMethod(primal.Type)) with { FieldsOf = Unknown(primal) }, [primal], primal.Type)[0];

    public static void AddInto(TapeBuilder tape, Value target, Value source) =>
        tape.Call(Of(Shape(nameof(Shapes.AddInto))) with { FieldsOf = Unknown(source) }, [target, source]);

    public static void RefuseOverlap(TapeBuilder tape, Value a, Value b) =>
        tape.Call(Of(Shape(nameof(Shapes.RefuseOverlap))) with { FieldsOf = Unknown(a) ?? Unknown(b) }, [a, b]);

    /// <summary>The same for two arrays that refer to nothing.</summary>
    public static void RefuseSame(TapeBuilder tape, Value a, Value b) => tape.Call(Of(Shape(nameof(Shapes.RefuseSame))), [a, b]);

    /// <summary>Throws if the caller's array for a gradient is an argument.</summary>
    public static void RefuseContainer(TapeBuilder tape, Value argument, Value container) =>
        tape.Call(Of(Shape(nameof(Shapes.RefuseContainer))), [argument, container]);

    /// <summary>Is no number in a container NaN?</summary>
    public static Value AreNumbers(TapeBuilder tape, Value container) =>
        tape.Call(Of(Shape(nameof(Shapes.AreNumbers))) with { FieldsOf = Unknown(container) }, [container], typeof(int))[0];

    /// <summary>What the caller's arrays hold now, from which they can be restored in this order.</summary>
    public static Value TakeSnapshot(TapeBuilder tape, IEnumerable<Value> containers)
    {
        var snapshot = tape.Call(Of(SnapshotMethod(nameof(Snapshot.Rent))), [], typeof(Snapshot))[0];
        foreach (var container in containers) tape.Call(Of(SnapshotMethod(nameof(Snapshot.Keep))), [snapshot, container]);
        return snapshot;
    }

    public static void RestoreSnapshot(TapeBuilder tape, Value snapshot, IEnumerable<Value> containers)
    {
        tape.Call(Of(SnapshotMethod(nameof(Snapshot.Rewind))), [snapshot]);
        foreach (var container in containers) tape.Call(Of(SnapshotMethod(nameof(Snapshot.Restore))), [snapshot, container]);
    }

    public static void ReturnSnapshot(TapeBuilder tape, Value snapshot) => tape.Call(Of(SnapshotMethod(nameof(Snapshot.Return))), [snapshot]);

    // Shadows of arguments that are objects.
    public static Value RentArgumentShadow(TapeBuilder tape) =>
        tape.Call(Of(ArgumentMethod(nameof(ArgumentShadow.Rent))), [], typeof(ArgumentShadow))[0];

    /// <summary>A zeroed shadow of an argument.</summary>
    public static Value ZeroedShadow(TapeBuilder tape, Value shadow, Value argument) => tape.Call(
        Of(ArgumentMethod(nameof(ArgumentShadow.ZeroLike)).MakeGenericMethod(argument.Type)) with { FieldsOf = Unknown(argument) },
        [shadow, argument], argument.Type)[0];

    /// <summary>The caller's container as the shadow of an argument, if it can be.</summary>
    public static Value ShadowIn(TapeBuilder tape, Value shadow, Value argument, Value container) => tape.Call(
        Of(ArgumentMethod(nameof(ArgumentShadow.In)).MakeGenericMethod(argument.Type)) with { FieldsOf = Unknown(argument) },
        [shadow, argument, container], argument.Type)[0];

    public static Value AreShadowNumbers(TapeBuilder tape, Value shadow) =>
        tape.Call(Of(ArgumentMethod(nameof(ArgumentShadow.AreNumbers))), [shadow], typeof(int))[0];

    public static void RewindShadow(TapeBuilder tape, Value shadow) => tape.Call(Of(ArgumentMethod(nameof(ArgumentShadow.Rewind))), [shadow]);

    /// <summary>Takes note of what refers to what in a shadow.</summary>
    public static void KeepReferences(TapeBuilder tape, Value shadow) =>
        tape.Call(Of(ArgumentMethod(nameof(ArgumentShadow.KeepReferences))), [shadow]);

    public static void RestoreReferences(TapeBuilder tape, Value shadow) =>
        tape.Call(Of(ArgumentMethod(nameof(ArgumentShadow.RestoreReferences))), [shadow]);

    public static void AddShadowInto(TapeBuilder tape, Value shadow, Value container) =>
        tape.Call(Of(ArgumentMethod(nameof(ArgumentShadow.AddInto))), [shadow, container]);

    public static void ReturnShadow(TapeBuilder tape, Value shadow) => tape.Call(Of(ArgumentMethod(nameof(ArgumentShadow.Return))), [shadow]);

    // Temporary arrays.
    public static Value RentScratch(TapeBuilder tape, Type element)
    {
        var pool = typeof(ScratchArrays<>).MakeGenericType(element);
        return tape.Call(Of(pool.GetMethod(nameof(ScratchArrays<int>.Rent))!), [], pool)[0];
    }

    public static Value NewScratch(TapeBuilder tape, Value pool, Value length) => tape.Call(
        Of(pool.Type.GetMethod(nameof(ScratchArrays<int>.New))!), [pool, length], pool.Type.GetGenericArguments()[0].MakeArrayType())[0];

    /// <summary>All arrays of the pool may be handed out again.</summary>
    public static void TakeBackScratch(TapeBuilder tape, Value pool) =>
        tape.Call(Of(pool.Type.GetMethod(nameof(ScratchArrays<int>.TakeBack))!), [pool]);

    public static void ReturnScratch(TapeBuilder tape, Value pool) =>
        tape.Call(Of(pool.Type.GetMethod(nameof(ScratchArrays<int>.Return))!), [pool]);

    /// <summary>A number that is out of registers from here on.</summary>
    public static Value Spilled(TapeBuilder tape, Value number) =>
        tape.Call(Of(typeof(Registers).GetMethod(nameof(Registers.Spilled), [number.Type])!), [number], number.Type)[0];

    // Questions.
    public static Value InRange(TapeBuilder tape, Type element, Value array, Value index) => tape.Call(
        Of(typeof(Guards).GetMethod(nameof(Guards.InRange))!.MakeGenericMethod(element)), [array, index], typeof(int))[0];

    // Exceptions that a handler may catch.
    public static Value Catches(TapeBuilder tape, Type type, Value exception) =>
        tape.Call(Callee.Pure(typeof(Handlers).GetMethod(nameof(Handlers.Catches))!.MakeGenericMethod(type)), [exception], typeof(int))[0];

    public static Value RefusedHandler(TapeBuilder tape, string message) =>
        tape.Call(Of(typeof(Handlers).GetMethod(nameof(Handlers.Refused))!), [tape.Literal(message, typeof(string))], typeof(Exception))[0];

    public static Value OutOfRange(TapeBuilder tape, Value array) =>
        tape.Call(Of(typeof(Handlers).GetMethod(nameof(Handlers.OutOfRange))!), [array], typeof(Exception))[0];

    /// <summary>What an operation would throw, or null.</summary>
    public static Value ErrorOf(TapeBuilder tape, Failing operation, Type[] types, params Value[] operands) =>
        tape.Call(Callee.Pure(HandlerMethod($"{operation}Error", types)), operands, typeof(Exception))[0];

    private static MethodInfo HandlerMethod(string name, Type[] types) =>
        types.Length == 0 ? typeof(Handlers).GetMethod(name)! : typeof(Handlers).GetMethod(name)!.MakeGenericMethod(types);

    public static MethodInfo LeavingException => typeof(Handlers).GetMethod(nameof(Handlers.Leaving))!;

    // Frames and functions that are called.
    public static Type FrameOf(Type content) => typeof(Frame<>).MakeGenericType(content);

    public static FieldInfo FrameContent(Type frame) => frame.GetField(nameof(Frame<int>.Item))!;

    public static bool IsFrame(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Frame<>);

    public static MethodInfo IsStackLow => typeof(StackGuard).GetMethod(nameof(StackGuard.IsLow))!;

    public static MethodInfo ContinueOnNewStack => typeof(StackGuard).GetMethod(nameof(StackGuard.Continue))!;

    public static MethodInfo NumberedFunction => typeof(StackGuard).GetMethod(nameof(StackGuard.Numbered))!;

    public static Type DispatchOf(Type function) => typeof(Dispatch<>).MakeGenericType(function);

    public static MethodInfo FindFunction(Type dispatch) => dispatch.GetMethod(nameof(Dispatch<Action>.Find))!;

    /// <summary>Gives the delegate of a function by its number.</summary>
    public static MethodInfo KnownFunction => typeof(Dispatcher).GetMethod(nameof(Dispatcher.Known))!;

    /// <summary>The number by which emitted code asks for a function: a <see cref="FunctionTape"/>, or the method of one.</summary>
    public static int NumberOf(object function) => Dispatcher.NumberOf(function);

    /// <summary>Does the type belong to what emitted code calls?</summary>
    public static bool IsRuntime(Type type) => type.Module == typeof(Shapes).Module && type.Namespace == typeof(Shapes).Namespace;

    private static MethodInfo Shape(string name) => typeof(Shapes).GetMethod(name)!;

    private static MethodInfo SnapshotMethod(string name) => typeof(Snapshot).GetMethod(name)!;

    private static MethodInfo ArgumentMethod(string name) => typeof(ArgumentShadow).GetMethod(name)!;

    private static MethodInfo TableMethod(string name) => Table.GetMethod(name)!;

    private static Callee Of(MethodBase method) => Find(method) ?? throw new InvalidOperationException($"nothing is known of {method}");

    private static void AddTo(TapeBuilder tape, string name, Value table, Value primal, Value shadow) =>
        tape.Call(Of(TableMethod(name)) with { FieldsOf = Unknown(primal) }, [table, primal, shadow]);

    private static Value Find(TapeBuilder tape, string name, Type type, params Value[] operands) =>
        tape.Call(Of(TableMethod(name).MakeGenericMethod(type)) with { FieldsOf = Unknown(operands[1]) }, operands, type)[0];

    /// <summary>The type of an object whose fields the run time has to find by reflection; null where it need not.</summary>
    private static Type? Unknown(Value container) => Containers.IsOfPrimitives(container.Type) ? null : container.Type;
}
