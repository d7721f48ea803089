namespace Cecil.AD.Tests.Fuzz.Themes;

/// <summary>All themes. Each program leaves most of them out, so that the others meet more often.</summary>
internal static class ThemeTable
{
    /// <summary>Themes in a program, at most.</summary>
    private const int MostThemes = 4;

    private static readonly (FuzzFeatures Feature, Func<ProgramGenerator, Theme> Make)[] s_themes =
    [
        (FuzzFeatures.Classes, g => new ClassTheme(g)),
        (FuzzFeatures.Closures, g => new ClosureTheme(g)),
        (FuzzFeatures.Generics, g => new GenericTheme(g)),
        (FuzzFeatures.Recursion, g => new RecursionTheme(g)),
        (FuzzFeatures.Lists, g => new ListTheme(g)),
        (FuzzFeatures.Iterators, g => new IteratorTheme(g)),
        (FuzzFeatures.Boxes, g => new BoxTheme(g)),
        (FuzzFeatures.Integers, g => new IntegerTheme(g)),
        (FuzzFeatures.LoopClosures, g => new LoopClosureTheme(g)),
        (FuzzFeatures.BoundDelegates, g => new BoundDelegateTheme(g)),
        (FuzzFeatures.Machines, g => new MachineTheme(g)),
        (FuzzFeatures.Records, g => new RecordTheme(g)),
        (FuzzFeatures.Linq, g => new LinqTheme(g)),
        (FuzzFeatures.Names, g => new NameTheme(g)),
        (FuzzFeatures.Cleanup, g => new CleanupTheme(g)),
        (FuzzFeatures.MutableBoxes, g => new MutableBoxTheme(g)),
        (FuzzFeatures.Throws, g => new ThrowTheme(g)),
    ];

    /// <summary>What belongs to every program.</summary>
    public static Theme[] Everywhere(ProgramGenerator generator) =>
        [new ArrayTheme(generator), new StructTheme(generator)];

    /// <summary>The themes of one program, in the order of the table.</summary>
    public static Theme[] Choose(ProgramGenerator generator)
    {
        var left = s_themes.Where(theme => generator.Has(theme.Feature)).ToList();
        var wanted = Math.Min(left.Count, 1 + generator.Pick(MostThemes));
        while (left.Count > wanted)
        {
            left.RemoveAt(generator.Pick(left.Count));
        }
        return [.. left.Select(theme => theme.Make(generator))];
    }
}
