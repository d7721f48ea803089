namespace Cecil.AD.Tests.Fuzz;

/// <summary>A generated struct: the paths of its fields, and what constructs it.</summary>
internal sealed record StructType(string Name, string[] RealPaths, string[] IntPaths, StructType? Inner, int StepCost);

/// <summary>A generated class.</summary>
/// <param name="Name">The class.</param>
/// <param name="Reals">Its fields that are numbers, inherited ones too.</param>
/// <param name="Derived">The classes derived from it; all are constructed alike.</param>
/// <param name="StepCost">About how many statements its costliest Step executes.</param>
internal sealed record ClassType(string Name, string[] Reals, string[] Derived, int StepCost);

/// <summary>
/// A delegate, local function or method that takes a number and gives one, and about how many statements a call executes.
/// </summary>
internal sealed record Callable(string Name, int Cost);

/// <summary>What is visible where a statement is generated. A nested block gets a copy, so its declarations end with it.</summary>
internal sealed class Scope
{
    private readonly Dictionary<Type, List<object>> _ofThemes = [];

    public Scope(Func<Scope, Statement> earlyReturn) => EarlyReturn = earlyReturn;

    public Scope(Scope outer)
    {
        Reals = [.. outer.Reals];
        AssignableReals = [.. outer.AssignableReals];
        Ints = [.. outer.Ints];
        AssignableInts = [.. outer.AssignableInts];
        Bools = [.. outer.Bools];
        Arrays = [.. outer.Arrays];
        Rebindable = [.. outer.Rebindable];
        IntArrays = [.. outer.IntArrays];
        Jagged = [.. outer.Jagged];
        Grids = [.. outer.Grids];
        Structs = [.. outer.Structs];
        StructArrays = [.. outer.StructArrays];
        Lists = [.. outer.Lists];
        KeepsLists = outer.KeepsLists;
        Objects = [.. outer.Objects];
        ObjectArrays = [.. outer.ObjectArrays];
        Functions = [.. outer.Functions];
        Chosen = [.. outer.Chosen];
        FunctionTables = [.. outer.FunctionTables];
        Pinned = [.. outer.Pinned];
        Labels = [.. outer.Labels];
        NotCaptured = [.. outer.NotCaptured];
        foreach (var (type, list) in outer._ofThemes)
        {
            _ofThemes.Add(type, [.. list]);
        }
        EarlyReturn = outer.EarlyReturn;
        CanCapture = outer.CanCapture;
        IsIterator = outer.IsIterator;
        SelfCall = outer.SelfCall;
        Depth = outer.Depth + 1;
        LoopDepth = outer.LoopDepth;
        TryDepth = outer.TryDepth;
        Trips = outer.Trips;
        CanBreak = outer.CanBreak;
        CanContinue = outer.CanContinue;
    }

    public List<string> Reals { get; } = [];

    public List<string> AssignableReals { get; } = [];

    public List<string> Ints { get; } = [];

    public List<string> AssignableInts { get; } = [];

    public List<string> Bools { get; } = [];

    /// <summary>Variables of type Real[]. Every array has at least two elements.</summary>
    public List<string> Arrays { get; } = [];

    /// <summary>The array variables that may be given another array.</summary>
    public List<string> Rebindable { get; } = [];

    public List<string> IntArrays { get; } = [];

    public List<string> Jagged { get; } = [];

    public List<string> Grids { get; } = [];

    public List<(string Name, StructType Type)> Structs { get; } = [];

    public List<(string Name, StructType Type)> StructArrays { get; } = [];

    /// <summary>Variables of type List&lt;Real&gt;. Every list has two to eight elements.</summary>
    public List<string> Lists { get; } = [];

    /// <summary>Are elements of lists only read, since one may be gone through?</summary>
    public bool KeepsLists { get; set; }

    /// <summary>Variables of a class, which are never null.</summary>
    public List<(string Name, ClassType Type)> Objects { get; } = [];

    /// <summary>Arrays of three objects.</summary>
    public List<(string Name, ClassType Type)> ObjectArrays { get; } = [];

    /// <summary>What is called with one number and stays the same function.</summary>
    public List<Callable> Functions { get; } = [];

    /// <summary>Delegates that are assigned more than once. Lambdas do not see them, so that none ever calls itself.</summary>
    public List<Callable> Chosen { get; } = [];

    /// <summary>Arrays and lists of three delegates; no lambda sees these either.</summary>
    public List<Callable> FunctionTables { get; } = [];

    /// <summary>Elements known to be in range, such as a[i] inside a loop over a.</summary>
    public List<string> Pinned { get; } = [];

    /// <summary>Labels behind enclosing loops.</summary>
    public List<string> Labels { get; } = [];

    /// <summary>Variables that lambdas may not use: references to other variables.</summary>
    public HashSet<string> NotCaptured { get; } = [];

    /// <summary>A return statement with a value that fits the method.</summary>
    public Func<Scope, Statement> EarlyReturn { get; private init; }

    /// <summary>May lambdas be made here? Not where parameters or fields are references.</summary>
    public bool CanCapture { get; init; } = true;

    /// <summary>May there be a yield? Then references may not be kept.</summary>
    public bool IsIterator { get; init; }

    /// <summary>May a try with a handler stand here? What yields has none.</summary>
    public bool CanCatch => !IsIterator;

    /// <summary>In a recursive method, a number that it gets from itself: a pattern over two numbers that ends at some depth.</summary>
    public string? SelfCall { get; init; }

    public int Depth { get; private init; }

    public int LoopDepth { get; set; }

    /// <summary>How many blocks with a cleanup are around.</summary>
    public int TryDepth { get; set; }

    /// <summary>About how often the code here is executed in one call of the method.</summary>
    public int Trips { get; set; } = 1;

    public bool CanBreak { get; set; }

    public bool CanContinue { get; set; }

    public void AddReal(string name)
    {
        Reals.Add(name);
        AssignableReals.Add(name);
    }

    public void AddInt(string name)
    {
        Ints.Add(name);
        AssignableInts.Add(name);
    }

    public void AddArray(string name)
    {
        Arrays.Add(name);
        Rebindable.Add(name);
    }

    public void AddStruct(string name, StructType type)
    {
        Structs.Add((name, type));
        foreach (var path in type.RealPaths)
        {
            AddReal($"{name}.{path}");
        }
        foreach (var path in type.IntPaths)
        {
            AddInt($"{name}.{path}");
        }
    }

    /// <summary>A new object in a variable.</summary>
    public void AddObject(string name, ClassType type)
    {
        Objects.Add((name, type));
        foreach (var field in type.Reals)
        {
            AddReal($"{name}.{field}");
        }
        AddInt($"{name}.K");
    }

    /// <summary>A list, and its length.</summary>
    public void AddList(string name)
    {
        Lists.Add(name);
        Ints.Add($"{name}.Count");
    }

    /// <summary>What a theme has declared here, by the record that it keeps of such things.</summary>
    public List<T> Of<T>() where T : class => _ofThemes.TryGetValue(typeof(T), out var list) ? [.. list.Cast<T>()] : [];

    /// <summary>Makes something of a theme visible from here on.</summary>
    public T Declare<T>(T item) where T : class
    {
        if (!_ofThemes.TryGetValue(typeof(T), out var list))
        {
            _ofThemes.Add(typeof(T), list = []);
        }
        list.Add(item);
        return item;
    }

    /// <summary>A copy for a finally block: it is left by its end alone, and nothing nests in it.</summary>
    public Scope ForFinally()
    {
        var inner = new Scope(this)
        {
            EarlyReturn = _ => ProgramGenerator.Line(";"),
            CanBreak = false,
            CanContinue = false,
            Depth = ProgramGenerator.MaxDepth,
        };
        inner.Labels.Clear();
        return inner;
    }

    /// <summary>A copy for the body of a loop that runs about so many times.</summary>
    public Scope ForLoop(int trips) => new(this)
    {
        LoopDepth = LoopDepth + 1,
        Trips = Trips * trips,
        CanBreak = true,
        CanContinue = true,
    };

    /// <summary>
    /// A copy for the body of a lambda. It may run at any later time, so it relies on no loop and gives no array a new length.
    /// </summary>
    public Scope ForLambda(Func<Scope, Statement> earlyReturn)
    {
        var inner = new Scope(this)
        {
            EarlyReturn = earlyReturn,
            IsIterator = false,
            SelfCall = null,
            CanBreak = false,
            CanContinue = false
        };
        inner.Reals.RemoveAll(NotCaptured.Contains);
        inner.AssignableReals.RemoveAll(NotCaptured.Contains);
        inner.Pinned.Clear();
        inner.Labels.Clear();
        inner.Rebindable.Clear();
        inner.Chosen.Clear();
        inner.FunctionTables.Clear();
        return inner;
    }
}
