using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Cecil.AD.Emit;
using Cecil.AD.MathNet;
using Cecil.AD.Tests.Tapes;
using NUnit.Framework;

namespace Cecil.AD.Tests.Architecture;

/// <summary>Budgets: the length of files, the direction of imports, the public names.</summary>
public sealed partial class ArchitectureTests
{
    private const int MaxLines = 400;

    private const int MaxColumns = 160;

    /// <summary>What each folder of Cecil.AD may use; the root may use everything.</summary>
    private static readonly Dictionary<string, string[]> _imports = new()
    {
        ["Types"] = [],
        ["Runtime"] = ["Types"],
        ["Tapes"] = ["Types", "Runtime"],
        ["Analyze"] = ["Types", "Tapes"],
        ["Optimize"] = ["Types", "Tapes", "Analyze"],
        ["Emit"] = ["Tapes"],
        ["Read"] = ["Types", "Tapes", "Optimize"],
        ["Rules"] = ["Types", "Tapes", "Optimize", "Read"],
        ["Residuals"] = ["Types", "Tapes", "Analyze", "Optimize"],
        ["Differentiate"] = ["Types", "Tapes", "Analyze", "Optimize", "Read", "Rules", "Residuals"],
        ["Compile"] = ["Types", "Runtime", "Tapes", "Optimize", "Read", "Emit", "Differentiate"],
        ["Explain"] = ["Tapes", "Read", "Rules", "Optimize", "Emit", "Residuals", "Differentiate", "Compile"],
        ["Weave"] = ["Tapes", "Read", "Emit", "Differentiate", "Rules", "Runtime", "Compile"],
    };

    /// <summary>What each room of the reader may use of the others; the opcode switch beside them may use all. Only Il knows opcodes, and calls know no blocks.</summary>
    private static readonly Dictionary<string, string[]> _rooms = new()
    {
        ["Il"] = [],
        ["State"] = [],
        ["Structure"] = ["Il", "State"],
        ["Calls"] = ["Il", "State", "Structure"],
        ["Intrinsics"] = ["State", "Calls"],
    };

    private static readonly string _root = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    private static IEnumerable<string> Sources(string project) =>
        Directory.EnumerateFiles(Path.Combine(_root, project), "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(_root, f).Replace('\\', '/'))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    [TestCase("Cecil.AD")]
    [TestCase("Cecil.AD.MathNet")]
    [TestCase("Cecil.AD.Tests")]
    [TestCase("tools")]
    [TestCase("samples")]
    [TestCase("bench")]
    public void Files_are_short(string project)
    {
        var sources = Sources(project).ToArray();
        Assert.That(sources, Is.Not.Empty);
        Assert.That(sources.Where(f => File.ReadLines(Path.Combine(_root, f)).Count() > MaxLines), Is.Empty, $"files of more than {MaxLines} lines");
    }

    /// <summary>The text of messages is not counted.</summary>
    [TestCase("Cecil.AD")]
    [TestCase("Cecil.AD.MathNet")]
    [TestCase("tools")]
    [TestCase("samples")]
    [TestCase("bench")]
    public void Lines_are_narrow(string project)
    {
        var wide =
            from file in Sources(project)
            from line in File.ReadLines(Path.Combine(_root, file)).Select((text, i) => (Text: text, Number: i + 1))
            where StringLiteral().Replace(line.Text, "").Length > MaxColumns
            select $"{file}:{line.Number}";
        Assert.That(wide, Is.Empty, $"lines of more than {MaxColumns} columns");
    }

    [Test]
    public void Every_folder_of_the_library_has_a_place_in_the_order() =>
        Assert.That(Sources("Cecil.AD").Select(FolderOf).OfType<string>().Distinct(), Is.EquivalentTo(_imports.Keys));

    [TestCaseSource(nameof(Folders))]
    public void Imports_run_one_way(string folder)
    {
        List<string> wrong = [];
        foreach (var file in Sources("Cecil.AD").Where(f => FolderOf(f) == folder))
            foreach (var line in File.ReadLines(Path.Combine(_root, file)).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)))
                foreach (var used in Mentioned().Matches(line).Select(m => m.Groups[1].Value))
                    if (used != folder && !_imports[folder].Contains(used)) wrong.Add($"{file}: {line.Trim()}");
        Assert.That(wrong, Is.Empty);
    }

    [TestCaseSource(nameof(Rooms))]
    public void Rooms_of_the_reader_use_one_another_one_way(string room)
    {
        var wrong =
            from file in Sources($"Cecil.AD/Read/{room}")
            from line in File.ReadLines(Path.Combine(_root, file))
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            where line.Contains("Tracer", StringComparison.Ordinal)
                || RoomUsed().Match(line) is { Success: true } used && used.Groups[1].Value is var other && other != room && !_rooms[room].Contains(other)
                || room == "Il" && line.StartsWith("using Cecil.AD.Tapes", StringComparison.Ordinal)
                || room != "Il" && line.StartsWith("using Mono.Cecil", StringComparison.Ordinal)
                || room == "Calls" && BlockUsed().IsMatch(line)
            select $"{file}: {line.Trim()}";
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Every_room_of_the_reader_has_a_place_in_the_order() =>
        Assert.That(Sources("Cecil.AD/Read").Select(f => f.Split('/')).Where(f => f.Length > 3).Select(f => f[2]).Distinct(), Is.EquivalentTo(_rooms.Keys));

    private static IEnumerable<string> Rooms => _rooms.Keys;

    private static IEnumerable<string> Folders => _imports.Keys;

    /// <summary>A class in many files is several classes. The door and the emitter have many names; tables of rules and substitutions are lists.</summary>
    [Test]
    public void Classes_are_in_few_files()
    {
        const int MaxFiles = 4;
        var classes =
            from file in Sources("Cecil.AD")
            where !file.StartsWith("Cecil.AD/Rules/", StringComparison.Ordinal)
            from Match match in PartialClass().Matches(File.ReadAllText(Path.Combine(_root, file)))
            group file by match.Groups[1].Value into parts
            where parts.Count() > MaxFiles && parts.Key is not (nameof(Autodiff) or nameof(TapeEmitter))
            select $"{parts.Key}: {parts.Count()}";
        Assert.That(classes, Is.Empty);
    }

    /// <summary>
    /// What a member means, the rule table, the intrinsics and the weaver's lists of members know; elsewhere nothing hangs on a name, but
    /// for those that the runtime itself gives to the members of arrays.
    /// </summary>
    [Test]
    public void Nothing_is_decided_by_a_members_name()
    {
        string[] tables = ["Cecil.AD/Rules/", "Cecil.AD/Read/Intrinsics/", "Cecil.AD/Weave/", "Cecil.AD/Runtime/", "Cecil.AD/Types/", "Cecil.AD/Tapes/Memb"];
        var decisions =
            from file in Sources("Cecil.AD")
            where !tables.Any(t => file.StartsWith(t, StringComparison.Ordinal))
            from line in File.ReadLines(Path.Combine(_root, file))
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && NameAsked().IsMatch(line)
            select $"{file}: {line.Trim()}";
        Assert.That(decisions, Is.Empty);
    }

    [TestCase(typeof(Autodiff), "PublicApi")]
    [TestCase(typeof(Objective), "PublicApi.MathNet")]
    public void Public_names_are_those_of_the_snapshot(Type member, string snapshot)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var lines = member.Assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal).SelectMany(type =>
            type.GetMembers(Declared).Where(m => m is not MethodInfo { IsSpecialName: true } && !IsRecordPlumbing(type, m))
                .Select(m => "  " + m).Distinct().Order(StringComparer.Ordinal).Prepend(type.FullName!));
        Snapshot.Match(snapshot, string.Join("\n", lines) + "\n");
    }

    private static bool IsRecordPlumbing(Type type, MemberInfo member) =>
        type.GetMethod("<Clone>$") is not null && member.Name is "<Clone>$" or "Equals" or "GetHashCode" or "ToString" or "Deconstruct";

    private static string? FolderOf(string file) => file.Split('/') is { Length: > 2 } parts ? parts[1] : null;

    /// <summary>A folder's namespace in a using line or in a qualified name.</summary>
    [GeneratedRegex(@"(?:using Cecil\.AD\.|(?<![\w.])(?:Cecil\.AD\.)?)(Types|Tapes|Runtime|Analyze|Optimize|Emit|Read|Rules|Residuals|Differentiate|Compile|Explain|Weave)(?=;|\.[A-Z])")]
    private static partial Regex Mentioned();

    [GeneratedRegex(@"Cecil\.AD\.Read\.([A-Z]\w+)")]
    private static partial Regex RoomUsed();

    [GeneratedRegex(@"\bName:? *\)?(is|==|!=)? *(not )?\(?""|\bName\.(StartsWith|EndsWith|Contains)\(""|\bName (is|==|!=) nameof")]
    private static partial Regex NameAsked();

    [GeneratedRegex(@"partial class (\w+)")]
    private static partial Regex PartialClass();

    [GeneratedRegex(@"\b(Block|Graph|Outcome|Arrival)\b")]
    private static partial Regex BlockUsed();

    [GeneratedRegex(@"[$@]*""(?:[^""\\]|\\.)*""")]
    private static partial Regex StringLiteral();

    private static string Here([CallerFilePath] string path = "") => path;
}
