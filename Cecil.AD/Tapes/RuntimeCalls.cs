using System.Reflection;
using Cecil.AD.Runtime;

namespace Cecil.AD.Tapes;

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
        new Callee(Shape(nameof(Shapes.ZeroLike)).MakeGenericMethod(primal.Type), null, Bookkeeping), [primal], primal.Type)[0];

    public static void AddInto(TapeBuilder tape, Value target, Value source) => tape.Call(AddIntoCallee, [target, source]);

    public static void RefuseOverlap(TapeBuilder tape, Value a, Value b) =>
        tape.Call(new Callee(Shape(nameof(Shapes.RefuseOverlap)), null, Bookkeeping with { MayThrow = true }), [a, b]);

    public static Value Remember(TapeBuilder tape, Value container) =>
        tape.Call(new Callee(Shape(nameof(Shapes.Remember)), null, Bookkeeping), [container], typeof(object))[0];

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

    // Frames and functions that are called.
    public static Type FrameOf(Type content) => typeof(Frame<>).MakeGenericType(content);

    public static FieldInfo FrameContent(Type frame) => frame.GetField(nameof(Frame<int>.Item))!;

    public static bool IsFrame(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Frame<>);

    public static MethodInfo IsStackLow => typeof(StackGuard).GetMethod(nameof(StackGuard.IsLow))!;

    public static MethodInfo ContinueOnNewStack => typeof(StackGuard).GetMethod(nameof(StackGuard.Continue))!;

    public static Type DispatchOf(Type function) => typeof(Dispatch<>).MakeGenericType(function);

    public static MethodInfo FindFunction(Type dispatch) => dispatch.GetMethod(nameof(Dispatch<Action>.Find))!;

    public static int NumberOf(FunctionTape function) => Dispatcher.NumberOf(function);

    /// <summary>Does the type belong to what emitted code calls?</summary>
    public static bool IsRuntime(Type type) => type.Module == typeof(Shapes).Module && type.Namespace == typeof(Shapes).Namespace;

    private static readonly Effects Found = new(Reads: Touches.OwnBuffers, Result: ResultOrigin.Outside);

    private static MethodInfo Shape(string name) => typeof(Shapes).GetMethod(name)!;

    private static MethodInfo TableMethod(string name) => Table.GetMethod(name)!;

    private static Callee OfBuffer(Type buffer, string name, CallRole role) => new(buffer.GetMethod(name)!, null, Bookkeeping, role);

    private static void AddTo(TapeBuilder tape, string name, Value table, Value primal, Value shadow) =>
        tape.Call(new Callee(TableMethod(name), null, Bookkeeping with { Keeps = true }, CallRole.UsesTable), [table, primal, shadow]);

    private static Value Find(TapeBuilder tape, string name, CallRole role, Type type, params Value[] operands) =>
        tape.Call(new Callee(TableMethod(name).MakeGenericMethod(type), null, Found, role), operands, type)[0];
}
