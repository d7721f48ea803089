namespace Cecil.AD.Tests.Fuzz.Themes;

/// <summary>
/// One kind of thing that people write, and all that the rest of the generator knows of it: its types, its forms of helper methods,
/// its statements and its numbers. A theme keeps in lists of its own what it has declared for the whole program, and in the scope what
/// is visible there. The protected members are all that a theme sees of the generator.
/// </summary>
internal abstract class Theme(ProgramGenerator generator)
{
    /// <summary>The types of a program, before its helpers.</summary>
    public virtual IEnumerable<Member> Types() => [];

    /// <summary>The forms of helper methods that may be written now; a form that stands here twice is twice as likely.</summary>
    public virtual IEnumerable<HelperForm> HelperForms() => [];

    /// <summary>Methods that are no helpers, after these.</summary>
    public virtual IEnumerable<Member> Methods() => [];

    /// <summary>A statement, or nothing where none fits.</summary>
    public virtual Statement? Statement(Scope scope) => null;

    /// <summary>A number, or nothing where none fits.</summary>
    public virtual Expr? Value(Scope scope, int depth) => null;

    /// <summary>A condition, or nothing where none fits.</summary>
    public virtual Expr? Condition(Scope scope) => null;

    protected int Cost => generator.Cost;

    protected static Statement Line(string text) => ProgramGenerator.Line(text);

    protected bool Has(FuzzFeatures feature) => generator.Has(feature);

    protected bool Chance(double probability) => generator.Chance(probability);

    protected int Pick(int count) => generator.Pick(count);

    protected T One<T>(IReadOnlyList<T> list) => generator.One(list);

    protected string OneOf(params string[] list) => generator.One(list);

    protected string Fresh(string prefix) => generator.Fresh(prefix);

    /// <summary>Is there room for one more call here? Then it is counted.</summary>
    protected bool Affordable(Scope scope, int cost) => generator.Affordable(scope, cost);

    /// <summary>May one more loop of about so many iterations stand here?</summary>
    protected static bool MayLoop(Scope scope, int trips) =>
        scope.LoopDepth < 2 && scope.Depth < ProgramGenerator.MaxDepth && scope.Trips * trips <= ProgramGenerator.MaxTrips;

    /// <summary>A helper whose form is wanted and whose call there is room for.</summary>
    protected Helper? CallableHelper(Scope scope, Func<HelperForm, bool> wanted) => generator.CallableHelper(scope, wanted);

    /// <summary>A pattern over a number whose value is bounded.</summary>
    protected string Squash() => generator.Squash();

    protected Expr Squashed(Scope scope, int depth) => generator.Squashed(scope, depth);

    protected Expr Mixed(Scope scope, Expr value, int terms) => generator.Mixed(scope, value, terms);

    protected Expr Real(Scope scope, int depth) => generator.Real(scope, depth);

    protected Expr RealLeaf(Scope scope) => generator.RealLeaf(scope);

    protected Expr Literal() => generator.Literal();

    protected Expr Int(Scope scope, int depth) => generator.Int(scope, depth);

    protected Expr Index(Scope scope) => generator.Index(scope);

    protected Expr Bool(Scope scope, int depth) => generator.Bool(scope, depth);

    protected Expr Place(Scope scope, bool byReference = false) => generator.Place(scope, byReference: byReference);

    protected Expr Element(Scope scope, string array) => generator.Element(scope, array);

    protected Expr Factor(Scope scope) => generator.Factor(scope);

    protected Expr Bound(Scope scope) => generator.Bound(scope);

    protected List<Statement> Statements(Scope scope, int count) => generator.Statements(scope, count);

    protected Block Body(Scope inner, int count = 4) => generator.Body(inner, count);

    /// <summary>A few statements with a budget of their own, and about how many one execution of them executes.</summary>
    protected (List<Statement> Statements, int Cost) SmallBody(Scope scope, int size) => generator.SmallBody(scope, size);

    protected Statement Return(Scope scope, string pattern, int depth) => generator.Return(scope, pattern, depth);

    /// <summary>A foreach over what is no array. What is gone through is not changed meanwhile, unless through another name.</summary>
    protected Statement? Each(Scope scope, string sequence, params Expr[] parts)
    {
        if (!MayLoop(scope, 3))
        {
            return null;
        }
        var element = Fresh("e");
        var inner = scope.ForLoop(5);
        inner.Reals.Add(element);
        inner.Lists.Clear();
        return new($"foreach (Real {element} in {sequence})\n@0", parts, [Body(inner, 3)]);
    }
}
