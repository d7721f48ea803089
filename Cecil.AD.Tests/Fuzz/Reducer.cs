namespace Cecil.AD.Tests.Fuzz;

/// <summary>
/// Makes a failing program smaller. It tries to drop statements, to put the contents of a block in place of the statement around it
/// and to put an argument or a literal in place of an expression, as long as the program fails in the same way. Attempts that are not
/// C# any more fail differently and are dropped by that.
/// </summary>
internal static class Reducer
{
    /// <summary>The smallest failure found with at most so many attempts.</summary>
    public static FuzzFailure Reduce(FuzzFailure failure, FuzzOptions options, int attempts = 1500)
    {
        options = options with { Progress = null, Levels = failure.Level is { } level ? [level] : options.Levels };
        var skip = 0;
        while (attempts > 0)
        {
            var tried = 0;
            FuzzFailure? smaller = null;
            foreach (var candidate in Shrink(failure.Program).Skip(skip))
            {
                if (--attempts < 0)
                {
                    break;
                }
                tried++;
                if (FuzzRun.CheckOne(candidate, options) is { } found && found.IsLike(failure))
                {
                    smaller = found;
                    break;
                }
            }
            if (smaller is not null)
            {
                // What was tried in vain before this candidate is likely to be in vain again: go on from here,
                // and once more from the start when the end is reached.
                failure = smaller;
                skip += tried - 1;
            }
            else if (skip > 0)
            {
                skip = 0;
            }
            else
            {
                break;
            }
        }
        return failure;
    }

    private static IEnumerable<FuzzProgram> Shrink(FuzzProgram program)
    {
        if (program.Namespace is not null)
        {
            yield return program with { Namespace = null };
        }
        for (var i = program.Members.Length - 2; i >= 0; i--)
        {
            yield return program with { Members = Without(program.Members, i, 1) };
        }
        for (var i = program.Members.Length - 1; i >= 0; i--)
        {
            foreach (var member in Shrink(program.Members[i]))
            {
                yield return program with { Members = With(program.Members, i, member) };
            }
        }
    }

    private static IEnumerable<Member> Shrink(Member member)
    {
        if (member.Body is { } body)
        {
            foreach (var smaller in Shrink(body))
            {
                yield return member with { Body = smaller };
            }
        }
        for (var i = 0; i < member.Members.Length; i++)
        {
            yield return member with { Members = Without(member.Members, i, 1) };
            foreach (var inner in Shrink(member.Members[i]))
            {
                yield return member with { Members = With(member.Members, i, inner) };
            }
        }
    }

    /// <summary>First large parts are dropped, then single statements, from the end: nothing later can need them.</summary>
    private static IEnumerable<Block> Shrink(Block block)
    {
        var statements = block.Statements;
        for (var size = statements.Length; size > 0; size /= 2)
        {
            for (var start = statements.Length - size; start >= 0; start -= size)
            {
                yield return new(Without(statements, start, size));
            }
        }
        for (var i = statements.Length - 1; i >= 0; i--)
        {
            foreach (var replacement in Shrink(statements[i]))
            {
                yield return new([.. statements[..i], .. replacement, .. statements[(i + 1)..]]);
            }
        }
    }

    private static IEnumerable<Statement[]> Shrink(Statement statement)
    {
        foreach (var block in statement.Blocks)
        {
            yield return block.Statements;
        }
        if (statement.Blocks.Length > 1)
        {
            foreach (var block in statement.Blocks)
            {
                yield return [new("if ({0})\n@0", [statement.Args.Length > 0 ? statement.Args[0] : new(Kind.Bool, "true")], [block])];
            }
        }
        for (var i = 0; i < statement.Blocks.Length; i++)
        {
            foreach (var block in Shrink(statement.Blocks[i]))
            {
                yield return [statement with { Blocks = With(statement.Blocks, i, block) }];
            }
        }
        for (var i = 0; i < statement.Args.Length; i++)
        {
            foreach (var arg in Shrink(statement.Args[i]))
            {
                yield return [statement with { Args = With(statement.Args, i, arg) }];
            }
        }
    }

    private static IEnumerable<Expr> Shrink(Expr expr)
    {
        string[] literals = expr.Kind switch
        {
            Kind.Real => ["0.5", "1.0"],
            Kind.Int => ["0", "1", "2"],
            Kind.Bool => ["true", "false"],
            Kind.Object or Kind.Kept => [],
            _ => throw new InvalidOperationException(),
        };
        if (!literals.Contains(expr.Pattern))
        {
            foreach (var literal in literals)
            {
                yield return new(expr.Kind, literal);
            }
        }
        if (expr.Kind != Kind.Kept)
        {
            foreach (var part in Parts(expr))
            {
                if (part.Kind == expr.Kind)
                {
                    yield return part;
                }
            }
        }
        for (var i = 0; i < expr.Args.Length; i++)
        {
            foreach (var arg in Shrink(expr.Args[i]))
            {
                yield return expr with { Args = With(expr.Args, i, arg) };
            }
        }
    }

    /// <summary>Everything inside an expression, the outer parts first.</summary>
    private static IEnumerable<Expr> Parts(Expr expr) => expr.Args.Concat(expr.Args.SelectMany(Parts));

    private static T[] Without<T>(T[] items, int start, int count) => [.. items[..start], .. items[(start + count)..]];

    private static T[] With<T>(T[] items, int index, T item) => [.. items[..index], item, .. items[(index + 1)..]];
}
