namespace Cecil.AD.Tests.Fuzz;

/// <summary>A helper that may be called, and about how many statements one call executes.</summary>
internal sealed record Helper(HelperKind Kind, string Name, int Cost, StructType? Struct = null);

internal enum HelperKind
{
    /// <summary><c>Real H(Real a, Real b)</c></summary>
    Scalar,

    /// <summary><c>Real H(Real[] y, int k)</c></summary>
    OverArray,

    /// <summary><c>void H(ref Real a, in Real b, out Real c)</c></summary>
    ByReference,

    /// <summary><c>(Real, Real) H(Real a, Real b)</c></summary>
    Pair,

    /// <summary><c>void H(Real[] y, Real t)</c></summary>
    IntoArray,

    /// <summary><c>Real[] H(int k, Real t)</c></summary>
    NewArray,

    /// <summary><c>S H(S s, Real t)</c></summary>
    StructValue,

    /// <summary><c>void H(ref S s, Real[] y)</c></summary>
    StructReference,
}

/// <summary>A generated struct: the paths of its fields, and what constructs it.</summary>
internal sealed record StructType(string Name, string[] RealPaths, string[] IntPaths, StructType? Inner, int StepCost);

/// <summary>What is visible where a statement is generated. A nested block gets a copy, so its declarations end with it.</summary>
internal sealed class Scope
{
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
        Pinned = [.. outer.Pinned];
        Labels = [.. outer.Labels];
        EarlyReturn = outer.EarlyReturn;
        Depth = outer.Depth + 1;
        LoopDepth = outer.LoopDepth;
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

    /// <summary>Elements known to be in range, such as a[i] inside a loop over a.</summary>
    public List<string> Pinned { get; } = [];

    /// <summary>Labels behind enclosing loops.</summary>
    public List<string> Labels { get; } = [];

    /// <summary>A return statement with a value that fits the method.</summary>
    public Func<Scope, Statement> EarlyReturn { get; }

    public int Depth { get; }

    public int LoopDepth { get; set; }

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

    /// <summary>A copy for the body of a loop that runs about so many times.</summary>
    public Scope ForLoop(int trips) => new(this)
    {
        LoopDepth = LoopDepth + 1,
        Trips = Trips * trips,
        CanBreak = true,
        CanContinue = true,
    };
}
