using Cecil.AD.Tapes;

namespace Cecil.AD.Read;

/// <summary>The slots of all frames being traced: arguments and locals are cells, plus one evaluation stack shared by the frames.</summary>
internal sealed class Environment
{
    private readonly List<Type> _types = [];

    public List<Held> Cells { get; } = [];

    public List<Held> Stack { get; } = [];

    public int Add(Type type, Held held)
    {
        Cells.Add(held);
        _types.Add(type);
        return Cells.Count - 1;
    }

    public Type TypeOf(int cell) => _types[cell];

    /// <summary>Drops the cells of frames that have returned.</summary>
    public void Truncate(int cells)
    {
        Cells.RemoveRange(cells, Cells.Count - cells);
        _types.RemoveRange(cells, _types.Count - cells);
    }

    public void Push(Held held) => Stack.Add(held);

    public Held Pop()
    {
        var top = Stack[^1];
        Stack.RemoveAt(Stack.Count - 1);
        return top;
    }

    /// <summary>Makes the stack as high as a jump target expects; entries that this path does not have are missing.</summary>
    public void SetHeight(int height)
    {
        while (Stack.Count < height) Stack.Add(Held.Missing);
        if (Stack.Count > height) Stack.RemoveRange(height, Stack.Count - height);
    }

    public Environment Copy()
    {
        var copy = new Environment();
        copy.Cells.AddRange(Cells);
        copy._types.AddRange(_types);
        copy.Stack.AddRange(Stack);
        return copy;
    }

    /// <summary>Applies <paramref name="map"/> to every tape value held.</summary>
    public void Map(Func<Value, Value> map)
    {
        for (var i = 0; i < Cells.Count; i++) Cells[i] = Cells[i].Map(map);
        for (var i = 0; i < Stack.Count; i++) Stack[i] = Stack[i].Map(map);
    }

    /// <summary>Slot-wise <see cref="Held.Merge"/> of two environments that started as copies of one.</summary>
    public static Environment Merge(Environment a, Environment b, Func<Value?, Value?, Value> leaf, Value condition)
    {
        var result = new Environment();
        for (var i = 0; i < Math.Min(a.Cells.Count, b.Cells.Count); i++) result.Add(a._types[i], Meet(a.Cells[i], b.Cells[i], leaf, condition));
        for (var i = 0; i < Math.Max(a.Stack.Count, b.Stack.Count); i++)
            result.Push(Meet(i < a.Stack.Count ? a.Stack[i] : Held.Missing, i < b.Stack.Count ? b.Stack[i] : Held.Missing, leaf, condition));
        return result;
    }

    private static Held Meet(Held a, Held b, Func<Value?, Value?, Value> leaf, Value condition) =>
        ReferenceEquals(a, b) ? a : Held.Merge(a, b, leaf, condition);
}
