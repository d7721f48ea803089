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

    /// <summary>Classes with constructors, mutable fields, links to others of their kind, and null.</summary>
    Classes = 1 << 15,

    /// <summary>Calls whose target only the run decides: virtual and interface calls, delegates that were chosen.</summary>
    Dispatch = 1 << 16,

    /// <summary>Lambdas and local functions with captured variables.</summary>
    Closures = 1 << 17,

    /// <summary>Generic methods and types, over INumber too.</summary>
    Generics = 1 << 18,

    /// <summary>Methods that call themselves or one another, to a small depth.</summary>
    Recursion = 1 << 19,

    /// <summary><c>List&lt;Real&gt;</c>.</summary>
    Lists = 1 << 20,

    /// <summary>Iterators with yield.</summary>
    Iterators = 1 << 21,

    /// <summary>Numbers and structs as objects.</summary>
    Boxes = 1 << 22,

    All = (1 << 23) - 1,

    /// <summary>What can be woven: no code that is compiled when the run has shown what it is.</summary>
    Woven = All & ~(Recursion | Dispatch),
}
