namespace Cecil.AD.Tests.Fuzz;

/// <summary>Groups of constructs that can be left out of generated programs, to look at the others while one is not supported.</summary>
[Flags]
internal enum FuzzFeatures : long
{
    None = 0,

    /// <summary>Static methods that the function calls.</summary>
    Helpers = 1L << 0,

    /// <summary>Helpers with ref, in and out parameters.</summary>
    References = 1L << 1,

    /// <summary>User structs with fields, constructors and methods, nested too.</summary>
    Structs = 1L << 2,

    /// <summary>Tuple values and deconstruction (swaps through tuples are always there).</summary>
    Tuples = 1L << 3,

    /// <summary>Forward and backward goto, out of nested loops too.</summary>
    Goto = 1L << 4,

    /// <summary>Switch statements and switch expressions.</summary>
    Switch = 1L << 5,

    /// <summary>Arrays of arrays.</summary>
    Jagged = 1L << 6,

    /// <summary>Two-dimensional arrays.</summary>
    Grids = 1L << 7,

    /// <summary>Array.Fill, Clear, Copy, Reverse and Clone.</summary>
    ArrayMethods = 1L << 8,

    /// <summary>Second names for an array, references exchanged and replaced.</summary>
    Aliases = 1L << 9,

    /// <summary><c>ref Real r = ref a[i]</c>.</summary>
    RefLocals = 1L << 10,

    /// <summary>Assignments inside expressions.</summary>
    SideEffects = 1L << 11,

    /// <summary>Arrays whose elements are structs.</summary>
    StructArrays = 1L << 12,

    /// <summary>Return before the end, from any depth.</summary>
    EarlyReturns = 1L << 13,

    /// <summary>Everything that writes array elements.</summary>
    ArrayWrites = 1L << 14,

    /// <summary>Classes with constructors, mutable fields, links to others of their kind, and null.</summary>
    Classes = 1L << 15,

    /// <summary>Calls whose target only the run decides: virtual and interface calls, delegates that were chosen.</summary>
    Dispatch = 1L << 16,

    /// <summary>Lambdas and local functions with captured variables.</summary>
    Closures = 1L << 17,

    /// <summary>Generic methods and types, over INumber too.</summary>
    Generics = 1L << 18,

    /// <summary>Methods that call themselves or one another, to a small depth.</summary>
    Recursion = 1L << 19,

    /// <summary><c>List&lt;Real&gt;</c>.</summary>
    Lists = 1L << 20,

    /// <summary>Iterators with yield.</summary>
    Iterators = 1L << 21,

    /// <summary>Numbers and structs as objects.</summary>
    Boxes = 1L << 22,

    /// <summary>Whole numbers of every size, native ones and enums, and conditions on them that a literal decides.</summary>
    Integers = 1L << 23,

    /// <summary>Functions made in loops, which capture what belongs to one iteration and what is outside.</summary>
    LoopClosures = 1L << 24,

    /// <summary>Delegates in fields of the object that they are bound to, and ones made from virtual and interface methods.</summary>
    BoundDelegates = 1L << 25,

    /// <summary>A variable of a base type or interface whose class changes as the program goes on.</summary>
    Machines = 1L << 26,

    /// <summary>Records with <c>with</c>, deconstruction, switch expressions and patterns.</summary>
    Records = 1L << 27,

    /// <summary>LINQ chains, inside loops and inside each other.</summary>
    Linq = 1L << 28,

    /// <summary>Names and namespaces that the framework and the compiler use too.</summary>
    Names = 1L << 29,

    /// <summary>try, finally, using and lock.</summary>
    Cleanup = 1L << 30,

    /// <summary>Structs that change in a box, through an interface.</summary>
    MutableBoxes = 1L << 31,

    /// <summary>Exceptions that leave the function.</summary>
    Throws = 1L << 32,

    /// <summary>Handlers of exceptions, which never run; among what is cleaned up.</summary>
    Handlers = 1L << 33,

    All = (1L << 34) - 1,

    /// <summary>What can be woven: no code that is compiled when the run has shown what it is.</summary>
    Woven = All & ~(Recursion | Dispatch | BoundDelegates | Machines | MutableBoxes | Linq | LoopClosures),
}
