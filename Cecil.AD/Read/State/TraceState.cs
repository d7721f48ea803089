using Cecil.AD.Tapes;

namespace Cecil.AD.Read.State;

/// <summary>
/// The slots of all frames being traced: arguments and locals are cells (0, 1, …), plus one evaluation stack shared by the frames;
/// and the objects that the trace made and that have not escaped, which are cells too (−1, −2, …) and outlive the frames.
/// </summary>
internal sealed class TraceState
{
    /// <summary>How many more cells and objects a copy has room for: a branch mostly enters a call or two.</summary>
    private const int Room = 12;

    private readonly List<(Type Type, AbstractValue Held)> _cells = [];

    /// <summary>By number. A branch copies the state and few objects come and go in it, so that this is made for copying.</summary>
    private readonly SortedList<int, (Type Type, AbstractValue State)> _objects = [];

    public List<AbstractValue> Stack { get; } = [];

    /// <summary>How many arguments and locals there are.</summary>
    public int Count => _cells.Count;

    /// <summary>
    /// What a cell holds. For an object: its fields as an <see cref="Aggregate"/>, what is in the box, or where it <see cref="Materialised"/> to.
    /// One that has become real stays real: what its fields were is in memory, and others may have written there since.
    /// </summary>
    public AbstractValue this[int cell]
    {
        get => cell >= 0 ? _cells[cell].Held : _objects[cell].State;
        set
        {
            if (cell >= 0)
            {
                _cells[cell] = (_cells[cell].Type, value);
                return;
            }

            var (type, known) = _objects[cell];
            if (known is Materialised && value is not Materialised)
                throw new InvalidOperationException($"the {type} with the number {cell} is a real object already");
            _objects[cell] = (type, value);
        }
    }

    /// <summary>All cells in a fixed order.</summary>
    public IEnumerable<int> All => [.. _objects.Keys, .. Enumerable.Range(0, _cells.Count)];

    public int Add(Type type, AbstractValue held)
    {
        _cells.Add((type, held));
        return _cells.Count - 1;
    }

    public void AddObject(int cell, Type type, AbstractValue state) => _objects.Add(cell, (type, state));

    public bool Contains(int cell) => cell < 0 ? _objects.ContainsKey(cell) : cell < _cells.Count;

    public Type TypeOf(int cell) => cell >= 0 ? _cells[cell].Type : _objects[cell].Type;

    /// <summary>Drops the cells of frames that have returned.</summary>
    public void Truncate(int cells) => _cells.RemoveRange(cells, _cells.Count - cells);

    public void Push(AbstractValue held) => Stack.Add(held);

    public AbstractValue Pop()
    {
        var top = Stack[^1];
        Stack.RemoveAt(Stack.Count - 1);
        return top;
    }

    /// <summary>Makes the stack as high as a jump target expects; entries that this path does not have are missing.</summary>
    public void SetHeight(int height)
    {
        while (Stack.Count < height) Stack.Add(AbstractValue.Undefined);
        if (Stack.Count > height) Stack.RemoveRange(height, Stack.Count - height);
    }

    public TraceState Copy()
    {
        var copy = new TraceState();
        copy.Become(this);
        return copy;
    }

    /// <summary>Takes over what another one holds.</summary>
    public void Become(TraceState other)
    {
        Truncate(0);
        Stack.Clear();
        _objects.Clear();
        _cells.EnsureCapacity(other._cells.Count + Room);
        _cells.AddRange(other._cells);
        Stack.AddRange(other.Stack);
        _objects.Capacity = other._objects.Count + Room;
        foreach (var (cell, known) in other._objects) _objects.Add(cell, known);
    }

    /// <summary>Applies <paramref name="map"/> to every tape value held.</summary>
    public void Map(Func<Value, Value> map)
    {
        foreach (var cell in All) this[cell] = this[cell].Map(map);
        for (var i = 0; i < Stack.Count; i++) Stack[i] = Stack[i].Map(map);
    }

    /// <summary>Gives an object another number, wherever it is referred to.</summary>
    public void Renumber(int from, int to)
    {
        _objects.Add(to, _objects[from]);
        _objects.Remove(from);
        foreach (var cell in All) this[cell] = this[cell].Renumbered(from, to);
        for (var i = 0; i < Stack.Count; i++) Stack[i] = Stack[i].Renumbered(from, to);
    }

    /// <summary>Makes slots missing that are not read any more, but for those that something points to.</summary>
    public void Drop(IEnumerable<int> dead)
    {
        HashSet<int>? pointees = null;
        foreach (var cell in dead)
        {
            if (ReferenceEquals(_cells[cell].Held, AbstractValue.Undefined)) continue;
            pointees ??= Pointees();
            if (!pointees.Contains(cell)) this[cell] = AbstractValue.Undefined;
        }
    }

    private HashSet<int> Pointees()
    {
        var found = ReferencesOfSlots();
        foreach (var known in _objects.Values) known.State.AddReferencesTo(found);
        return [.. found];
    }

    private List<int> ReferencesOfSlots()
    {
        List<int> found = [];
        foreach (var (_, held) in _cells) held.AddReferencesTo(found);
        foreach (var held in Stack) held.AddReferencesTo(found);
        return found;
    }

    /// <summary>Forgets the objects that no slot leads to.</summary>
    public void Collect()
    {
        if (_objects.Count == 0) return;
        HashSet<int> reached = [];
        var open = ReferencesOfSlots();
        for (var i = 0; i < open.Count; i++)
            if (open[i] < 0 && reached.Add(open[i]) && _objects.TryGetValue(open[i], out var known)) known.State.AddReferencesTo(open);
        for (var i = _objects.Count - 1; i >= 0; i--) if (!reached.Contains(_objects.GetKeyAtIndex(i))) _objects.RemoveAt(i);
    }

    /// <summary>Slot-wise <see cref="AbstractValue.Merge"/> of two environments that started as copies of one. An object of one path only
    /// stays as it is there.</summary>
    public static TraceState Merge(TraceState a, TraceState b, Func<Value?, Value?, Value> leaf, Value condition)
    {
        var result = new TraceState();
        result._objects.Capacity = a._objects.Count + Room;
        foreach (var (cell, known) in a._objects) result.AddObject(cell, known.Type, Meet(known.State, StateOf(b, cell), leaf, condition));
        foreach (var (cell, known) in b._objects)
            if (!a.Contains(cell)) result.AddObject(cell, known.Type, Meet(AbstractValue.Undefined, known.State, leaf, condition));
        result._cells.EnsureCapacity(a.Count + Room);
        for (var i = 0; i < Math.Min(a.Count, b.Count); i++) result.Add(a._cells[i].Type, Meet(a[i], b[i], leaf, condition));
        for (var i = 0; i < Math.Max(a.Stack.Count, b.Stack.Count); i++)
            result.Push(Meet(i < a.Stack.Count ? a.Stack[i] : AbstractValue.Undefined, i < b.Stack.Count ? b.Stack[i]
                : AbstractValue.Undefined, leaf, condition));
        return result;
    }

    private static AbstractValue StateOf(TraceState env, int cell) => env._objects.TryGetValue(cell, out var known) ? known.State : AbstractValue.Undefined;

    private static AbstractValue Meet(AbstractValue a, AbstractValue b, Func<Value?, Value?, Value> leaf, Value condition) =>
        ReferenceEquals(a, b) ? a : AbstractValue.Merge(a, b, leaf, condition);
}
