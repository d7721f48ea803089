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
}

/// <summary>
/// What tapes and emitted code call of Cecil.AD.Runtime, each call with its effects. This is the only file of the compiler that knows those
/// types by name.
/// </summary>
internal static class RuntimeCalls
{
    /// <summary>Keeps the derivative's own books: it must happen, and once, but the function's memory is not touched.</summary>
    private static readonly Effects Bookkeeping = new(RunsOnce: true, Reads: Touches.OwnBuffers, Writes: Touches.OwnBuffers);

    private static readonly Callee AddIntoCallee = new(Shape(nameof(Shapes.AddInto)), null, Bookkeeping, CallRole.AddsContainers);

    // Save buffers.
    public static Type BufferOf(Type type) => typeof(SaveBuffer<>).MakeGenericType(type);

    public static bool IsBuffer(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(SaveBuffer<>);

    public static Place PlaceOf(Value buffer) => new(PlaceKind.Saved, buffer.Type);

    public static MethodInfo GetSaved(Type buffer) => buffer.GetMethod(nameof(SaveBuffer<int>.Get))!;

    public static MethodInfo SetSaved(Type buffer) => buffer.GetMethod(nameof(SaveBuffer<int>.Set))!;

    public static Value Rent(TapeBuilder tape, Type buffer, bool zeroed) =>
        tape.Call(OfBuffer(buffer, zeroed ? nameof(SaveBuffer<int>.RentZeroed) : nameof(SaveBuffer<int>.Rent), CallRole.RentsBuffer), [], buffer)[0];

    public static void Return(TapeBuilder tape, Value buffer) => tape.Call(OfBuffer(buffer.Type, nameof(SaveBuffer<int>.Return), CallRole.ReturnsBuffer), [buffer]);

    public static Value Open(TapeBuilder tape, Value buffer) =>
        tape.Call(OfBuffer(buffer.Type, nameof(SaveBuffer<int>.Open), CallRole.MovesInBuffer), [buffer], typeof(int))[0];

    public static void Close(TapeBuilder tape, Value buffer, Value end) =>
        tape.Call(OfBuffer(buffer.Type, nameof(SaveBuffer<int>.Close), CallRole.MovesInBuffer), [buffer, end]);

    public static Value Reopen(TapeBuilder tape, Value buffer, Value count) =>
        tape.Call(OfBuffer(buffer.Type, nameof(SaveBuffer<int>.Reopen), CallRole.MovesInBuffer), [buffer, count], typeof(int))[0];

    // Shadow tables.
    public static Type Table => typeof(ShadowTable);

    public static Value NewTable(TapeBuilder tape) =>
        tape.Call(new Callee(Table.GetConstructor([])!, null, Bookkeeping, CallRole.MakesTable), [], Table)[0];

    /// <summary>Says that an argument, and all that it leads to, has this shadow.</summary>
    public static void AddRoot(TapeBuilder tape, Value table, Value primal, Value shadow) => AddTo(tape, nameof(ShadowTable.AddRoot), table, primal, shadow);

    /// <summary>Says which shadow an object has.</summary>
    public static void AddShadow(TapeBuilder tape, Value table, Value primal, Value shadow) => AddTo(tape, nameof(ShadowTable.Add), table, primal, shadow);

    public static Value ShadowOf(TapeBuilder tape, Value table, Value primal) =>
        Find(tape, nameof(ShadowTable.Of), CallRole.UsesTable, primal.Type, table, primal);

    public static Value ShadowOfLoaded(TapeBuilder tape, Value table, Value primal, Value loaded) =>
        Find(tape, nameof(ShadowTable.OfLoaded), CallRole.FindsLoadedShadow, primal.Type, table, primal, loaded);

    public static Value ShadowOfTarget(TapeBuilder tape, Value table, Value function, Value shadow) => tape.Call(
        new Callee(TableMethod(nameof(ShadowTable.OfTarget)), null, Found, CallRole.FindsBoundShadow), [table, function, shadow], typeof(object))[0];

    // Containers of numbers.
    public static Value ZeroLike(TapeBuilder tape, Value primal) => tape.Call(
        new Callee(Shape(nameof(Shapes.ZeroLike)).MakeGenericMethod(primal.Type), null, Bookkeeping) { FieldsOf = Unknown(primal) }, [primal], primal.Type)[0];

    public static void AddInto(TapeBuilder tape, Value target, Value source) => tape.Call(AddIntoCallee with { FieldsOf = Unknown(source) }, [target, source]);

    public static void RefuseOverlap(TapeBuilder tape, Value a, Value b) =>
        tape.Call(new Callee(Shape(nameof(Shapes.RefuseOverlap)), null, Bookkeeping with { MayThrow = true }) { FieldsOf = Unknown(a) ?? Unknown(b) }, [a, b]);

    /// <summary>The same for two arrays that refer to nothing.</summary>
    public static void RefuseSame(TapeBuilder tape, Value a, Value b) =>
        tape.Call(new Callee(Shape(nameof(Shapes.RefuseSame)), null, Bookkeeping with { MayThrow = true }), [a, b]);

    /// <summary>Is no number in a container NaN?</summary>
    public static Value AreNumbers(TapeBuilder tape, Value container) =>
        tape.Call(new Callee(Shape(nameof(Shapes.AreNumbers)), null, Bookkeeping) { FieldsOf = Unknown(container) }, [container], typeof(int))[0];

    /// <summary>What the caller's arrays hold now.</summary>
    public static Value TakeSnapshot(TapeBuilder tape, Value container) =>
        tape.Call(OfSnapshot(nameof(Snapshot.Of)), [container], typeof(Snapshot))[0];

    public static void RestoreSnapshot(TapeBuilder tape, Value snapshot, Value container) =>
        tape.Call(OfSnapshot(nameof(Snapshot.Restore)), [snapshot, container]);

    public static void ReturnSnapshot(TapeBuilder tape, Value snapshot) => tape.Call(OfSnapshot(nameof(Snapshot.Return)), [snapshot]);

    public static Value Remember(TapeBuilder tape, Value container) =>
        tape.Call(new Callee(Shape(nameof(Shapes.Remember)), null, Bookkeeping) { FieldsOf = Unknown(container) }, [container], typeof(object))[0];

    public static void Restore(TapeBuilder tape, Value memory) => tape.Call(new Callee(Shape(nameof(Shapes.Restore)), null, Bookkeeping), [memory]);

    // Temporary arrays.
    public static Value RentScratch(TapeBuilder tape, Type element)
    {
        var pool = typeof(ScratchArrays<>).MakeGenericType(element);
        return tape.Call(new Callee(pool.GetMethod(nameof(ScratchArrays<int>.Rent))!, null, Bookkeeping), [], pool)[0];
    }

    public static Value NewScratch(TapeBuilder tape, Value pool, Value length) => tape.Call(
        new Callee(pool.Type.GetMethod(nameof(ScratchArrays<int>.New))!, null, Bookkeeping with { MayThrow = true }), [pool, length], pool.Type.GetGenericArguments()[0].MakeArrayType())[0];

    public static void ReturnScratch(TapeBuilder tape, Value pool) =>
        tape.Call(new Callee(pool.Type.GetMethod(nameof(ScratchArrays<int>.Return))!, null, Bookkeeping), [pool]);

    // Questions.
    public static Value InRange(TapeBuilder tape, Type element, Value array, Value index) => tape.Call(
        new Callee(typeof(Guards).GetMethod(nameof(Guards.InRange))!.MakeGenericMethod(element), null, new Effects(IsCheap: true)), [array, index], typeof(int))[0];

    // Exceptions that a handler may catch.
    public static Value Catches(TapeBuilder tape, Type type, Value exception) =>
        tape.Call(Callee.Pure(typeof(Handlers).GetMethod(nameof(Handlers.Catches))!.MakeGenericMethod(type)), [exception], typeof(int))[0];

    public static Value RefusedHandler(TapeBuilder tape, string message) =>
        tape.Call(new Callee(typeof(Handlers).GetMethod(nameof(Handlers.Refused))!, null, Bookkeeping), [tape.Literal(message, typeof(string))], typeof(Exception))[0];

    public static Value OutOfRange(TapeBuilder tape, Value array) =>
        tape.Call(new Callee(typeof(Handlers).GetMethod(nameof(Handlers.OutOfRange))!, null, Bookkeeping), [array], typeof(Exception))[0];

    /// <summary>What an operation would throw, or null.</summary>
    public static Value ErrorOf(TapeBuilder tape, Failing operation, Type[] types, params Value[] operands) =>
        tape.Call(Callee.Pure(typeof(Handlers).GetMethod($"{operation}Error")!.MakeGenericMethod(types)), operands, typeof(Exception))[0];

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

    public static int NumberOf(FunctionTape function) => Dispatcher.NumberOf(function);

    /// <summary>Does the type belong to what emitted code calls?</summary>
    public static bool IsRuntime(Type type) => type.Module == typeof(Shapes).Module && type.Namespace == typeof(Shapes).Namespace;

    private static readonly Effects Found = new(Reads: Touches.OwnBuffers, Result: ResultOrigin.Outside);

    private static MethodInfo Shape(string name) => typeof(Shapes).GetMethod(name)!;

    private static Callee OfSnapshot(string name) => new(typeof(Snapshot).GetMethod(name)!, null, Bookkeeping);

    private static MethodInfo TableMethod(string name) => Table.GetMethod(name)!;

    private static Callee OfBuffer(Type buffer, string name, CallRole role) => new(buffer.GetMethod(name)!, null, Bookkeeping, role);

    private static void AddTo(TapeBuilder tape, string name, Value table, Value primal, Value shadow) =>
        tape.Call(new Callee(TableMethod(name), null, Bookkeeping with { Keeps = true }, CallRole.UsesTable) { FieldsOf = Unknown(primal) }, [table, primal, shadow]);

    private static Value Find(TapeBuilder tape, string name, CallRole role, Type type, params Value[] operands) =>
        tape.Call(new Callee(TableMethod(name).MakeGenericMethod(type), null, Found, role) { FieldsOf = Unknown(operands[1]) }, operands, type)[0];

    /// <summary>The type of an object whose fields the run time has to find by reflection; null where it need not.</summary>
    private static Type? Unknown(Value container) => Containers.IsOfPrimitives(container.Type) ? null : container.Type;
}
