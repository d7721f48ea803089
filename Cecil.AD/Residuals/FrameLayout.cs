using System.Reflection;
using Cecil.AD.Tapes;

namespace Cecil.AD.Residuals;

/// <summary>How values are kept in a frame: one field each of a tuple, structs as their leaves.</summary>
internal sealed class FrameLayout
{
    private readonly Type[] _types;
    private readonly Type? _frame;
    private readonly FieldInfo[][] _paths = [];

    public FrameLayout(Type[] types)
    {
        _types = types;
        Type[] items = [.. types.SelectMany(LeafTypes)];
        if (items.Length == 0) return;
        var tuple = Tuples.Of(items);
        _frame = RuntimeCalls.FrameOf(tuple);
        var item = RuntimeCalls.FrameContent(_frame);
        _paths = [.. Tuples.Paths(tuple, items.Length).Select(path => (FieldInfo[])[item, .. path])];
    }

    /// <summary>A new frame with the values; null when there are none.</summary>
    public Value Save(TapeBuilder tape, Value[] values)
    {
        if (_frame is null) return tape.Literal(null, typeof(object));
        var frame = tape.NewObject(_frame);
        Value[] leaves = [.. values.SelectMany(v => Structs.IsSplit(v.Type) ? Structs.Leaves(v.Type).Select(path => tape.Unpack(path, v)) : [v])];
        for (var i = 0; i < leaves.Length; i++) tape.Store(PlaceOf(i), frame, leaves[i]);
        return frame;
    }

    /// <summary>The values of a frame.</summary>
    public Value[] Load(TapeBuilder tape, Value box)
    {
        if (_frame is null) return [];
        var frame = tape.Primitive(Primitive.Castclass, _frame, box);
        var next = 0;
        Value Leaf() => tape.Load(PlaceOf(next++), isChecked: false, frame);
        return [.. _types.Select(t => Structs.IsSplit(t) ? tape.Pack(t, Structs.Leaves(t).Select(_ => Leaf()).ToArray()) : Leaf())];
    }

    private Place PlaceOf(int item) => new(PlaceKind.Field, _frame!, _paths[item]);

    private static IEnumerable<Type> LeafTypes(Type type) => Structs.IsSplit(type) ? Structs.Leaves(type).Select(p => StackTypes.Of(p[^1].FieldType)) : [type];
}
