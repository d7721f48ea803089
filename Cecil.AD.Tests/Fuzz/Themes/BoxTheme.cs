namespace Cecil.AD.Tests.Fuzz.Themes;

/// <summary>Numbers and structs as objects.</summary>
internal sealed class BoxTheme(ProgramGenerator generator) : Theme(generator)
{
    public override Statement? Statement(Scope scope)
    {
        Expr[] values = [Squashed(scope, 1), Bool(scope, 1), Real(scope, 0)];
        var name = Fresh("o");
        var unboxed = Fresh("v");
        scope.AddReal(unboxed);
        switch (Pick(4))
        {
            case 0:
                return new($"object {name} = {{0}};\nReal {unboxed} = (Real){name};", values, []);
            case 1:
                return new($"object {name} = {{1}} ? (object)(Real)({{0}}) : {Pick(3)};\n"
                    + $"Real {unboxed} = {name} is Real ? (Real){name} : {{2}};", values, []);
            case 2:
                var element = Fresh("e");
                return new($"Real {unboxed} = {{2}};\n"
                    + $"foreach (object {element} in new object[] {{{{ (Real)({{0}}), 1, (Real)({{2}}) }}}})\n@0",
                    values,
                    [new(Line($"if ({element} is Real) {unboxed} = M.Sin({unboxed} + (Real){element});"))]);
            default:
                var fitting = scope.Structs.Where(s => s.Type.Inner is null).ToList();
                if (fitting.Count == 0)
                {
                    return new($"object {name} = (Real)({{0}});\nReal {unboxed} = {name} is Real r{name} ? r{name} * {{2}} : 0.5;",
                        values, []);
                }
                var (variable, type) = One(fitting);
                return new($"object {name} = {variable};\nReal {unboxed} = (({type.Name}){name}).{One(type.RealPaths)};", [], []);
        }
    }
}
