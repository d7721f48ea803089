namespace Cecil.AD.Tests.Fuzz;

/// <summary>A form of helper methods: how one is declared and how it is called.</summary>
/// <param name="Header">The result and the parameters; {0} is the name.</param>
/// <param name="Ending">The return statement, a pattern over up to two numbers.</param>
/// <param name="Declare">Makes the parameters visible, and gives what the first statements must do.</param>
internal sealed record HelperForm(string Header, string Ending, Action<Scope, List<Statement>> Declare)
{
    /// <summary>A call for its effect or for a result that is not one number: of this name, here.</summary>
    public Func<string, Scope, Statement?>? Statement { get; init; }

    /// <summary>A call whose result is a number: of this name, here, with arguments of this depth.</summary>
    public Func<string, Scope, int, Expr?>? Value { get; init; }

    /// <summary>May its body make lambdas? Not where parameters are references.</summary>
    public bool CanCapture { get; init; } = true;

    /// <summary>Does it yield numbers, over an array, an int and a number?</summary>
    public bool IsIterator { get; init; }

    /// <summary>Does it return a lambda, in which the ending stands?</summary>
    public bool EndsInLambda { get; init; }

    /// <summary>The statements at the end, in place of <see cref="Ending"/>.</summary>
    public Func<Scope, List<Statement>>? Body { get; init; }
}

/// <summary>A helper that may be called, and about how many statements one call executes.</summary>
internal sealed record Helper(HelperForm Form, string Name, int Cost);
