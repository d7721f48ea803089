namespace Cecil.AD.Tests.Fuzz;

/// <summary>Groups of constructs that can be left out of generated programs, to look at the others while one is not supported.</summary>
[Flags]
internal enum FuzzFeatures
{
    None = 0,

    /// <summary>Static methods that the function calls.</summary>
    Helpers = 1,

    /// <summary>Helpers with ref, in and out parameters.</summary>
    References = 2,

    /// <summary>User structs with fields, constructors and methods, nested too.</summary>
    Structs = 4,

    /// <summary>Tuple values and deconstruction (swaps through tuples are always there).</summary>
    Tuples = 8,

    /// <summary>Forward and backward goto, out of nested loops too.</summary>
    Goto = 16,

    /// <summary>Switch statements and switch expressions.</summary>
    Switch = 32,

    /// <summary>Arrays of arrays.</summary>
    Jagged = 64,

    /// <summary>Two-dimensional arrays.</summary>
    Grids = 128,

    /// <summary>Array.Fill, Clear, Copy, Reverse and Clone.</summary>
    ArrayMethods = 256,

    /// <summary>Second names for an array, references exchanged and replaced.</summary>
    Aliases = 512,

    /// <summary><c>ref Real r = ref a[i]</c>.</summary>
    RefLocals = 1024,

    /// <summary>Assignments inside expressions.</summary>
    SideEffects = 2048,

    /// <summary>Arrays whose elements are structs.</summary>
    StructArrays = 4096,

    /// <summary>Return before the end, from any depth.</summary>
    EarlyReturns = 8192,

    /// <summary>Everything that writes array elements.</summary>
    ArrayWrites = 16384,

    All = 32767,
}
