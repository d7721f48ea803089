using Cecil.AD.Types;

namespace Cecil.AD.Tapes;

/// <summary>
/// What is done with containers of numbers as a whole: shadows are made, added, looked through. For arrays of structs it is written out as
/// ops, so that nothing has to be known of their fields at run time; ahead-of-time compilation does not keep that. For everything else the
/// run time goes through the object.
/// </summary>
internal static class Containers
{
    /// <summary>Is it an array whose elements are structs that hold numbers and refer to none?</summary>
    public static bool IsOfStructs(Type type) =>
        type.IsSZArray && type.GetElementType() is var element && Structs.IsSplit(element!) && Lanes.ElementOf(element!) is null
        && Structs.Leaves(element!).All(
        path => path[^1].FieldType is { IsPointer: false, IsByRef: false } leaf && (leaf.IsValueType || !Types.Numbers.MayBeIn(leaf)));

    /// <summary>Can the run time go through the object without asking for the fields of a type?</summary>
    public static bool IsOfPrimitives(Type type)
    {
        while (type.IsArray) type = type.GetElementType()!;
        return type.IsPrimitive || type == typeof(string);
    }

    /// <summary>Do its elements refer to nothing that could be part of something else as well?</summary>
    public static bool IsFlat(Type type) => IsOfStructs(type) || (type.IsArray && type.GetElementType()!.IsPrimitive);

    /// <summary>A container of the same shape in which every number is zero.</summary>
    public static Value ZeroLike(TapeBuilder tape, Value primal)
    {
        if (!IsOfStructs(primal.Type)) return RuntimeCalls.ZeroLike(tape, primal);
        var (arm, nothing) = (tape.Arm(), tape.Arm());
        var made = arm.NewArray(primal.Type, Length(arm, primal));
        // What is no number is carried over.
        var others = Leaves(primal.Type).Where(leaf => !StackTypes.IsFloat(leaf.Type)).ToArray();
        if (others.Length > 0)
        {
            ForEach(arm, primal, (body, i) =>
            {
                foreach (var leaf in others) body.Store(leaf, made, i, body.Load(leaf, isChecked: false, primal, i));
            });
        }

        return tape.If(IsThere(tape, primal), arm, [made], nothing, [nothing.Literal(null, primal.Type)])[0];
    }

    /// <summary>Adds the numbers of a container into another of the same shape.</summary>
    public static void AddInto(TapeBuilder tape, Value target, Value source)
    {
        if (!IsOfStructs(source.Type) || target.Type != source.Type)
        {
            RuntimeCalls.AddInto(tape, target, source);
            return;
        }

        var differ = tape.Primitive(Primitive.Ceq, tape.Primitive(Primitive.Ceq, target, source), tape.Int(0));
        var both = tape.Primitive(Primitive.And, tape.Primitive(Primitive.And, IsThere(tape, target), IsThere(tape, source)), differ);
        var arm = tape.Arm();
        ForEach(arm, source, (body, i) =>
        {
            foreach (var leaf in Numbers(source.Type))
                body.Store(leaf, target, i,
                    body.Primitive(
                    Primitive.Add, body.Load(leaf, isChecked: true, target, i), body.Load(leaf, isChecked: false, source, i)));
        });
        tape.If(both, arm, [], tape.Arm(), []);
    }

    /// <summary>1 if no number in the container is NaN, else 0.</summary>
    public static Value AreNumbers(TapeBuilder tape, Value container)
    {
        if (!IsOfStructs(container.Type)) return RuntimeCalls.AreNumbers(tape, container);
        var arm = tape.Arm();
        var loop = arm.Loop();
        var (i, all) = (loop.Carry(arm.Int(0)), loop.Carry(arm.Int(1)));
        var test = loop.While.Primitive(Primitive.Clt, i, Length(arm, container));
        var next = all;
        foreach (var leaf in Numbers(container.Type))
        {
            var number = loop.Body.Load(leaf, isChecked: false, container, i);
            next = loop.Body.Primitive(Primitive.And, next, loop.Body.Primitive(Primitive.Ceq, number, number));
        }

        var results = loop.Finish(test, [all], [loop.Body.Primitive(Primitive.Add, i, loop.Body.Int(1)), next]);
        var nothing = tape.Arm();
        return tape.If(IsThere(tape, container), arm, results, nothing, [nothing.Int(1)])[0];
    }

    /// <summary>Throws if two arguments share memory with numbers.</summary>
    public static void RefuseOverlap(TapeBuilder tape, Value a, Value b)
    {
        if (!IsFlat(a.Type) || !IsFlat(b.Type)) RuntimeCalls.RefuseOverlap(tape, a, b);
        else if (a.Type == b.Type) RuntimeCalls.RefuseSame(tape, a, b);
    }

    private static IEnumerable<Place> Leaves(Type array) => Structs.Leaves(array.GetElementType()!).Select(path => new Place(PlaceKind.Element, array, path));

    private static IEnumerable<Place> Numbers(Type array) => Leaves(array).Where(leaf => StackTypes.IsFloat(leaf.Type));

    private static Value IsThere(TapeBuilder tape, Value reference) => tape.Primitive(Primitive.Cgt_Un, reference, tape.Literal(null, reference.Type));

    private static Value Length(TapeBuilder tape, Value array) => tape.Primitive(Primitive.Conv_I4, tape.Primitive(Primitive.Ldlen, array));

    private static void ForEach(TapeBuilder tape, Value array, Action<TapeBuilder, Value> play)
    {
        var loop = tape.Loop();
        var i = loop.Carry(tape.Int(0));
        var test = loop.While.Primitive(Primitive.Clt, i, Length(tape, array));
        play(loop.Body, i);
        loop.Finish(test, [], [loop.Body.Primitive(Primitive.Add, i, loop.Body.Int(1))]);
    }
}
