using System.Numerics;
using Cecil.AD.Rules;
using NUnit.Framework;

namespace Cecil.AD.Tests.Rules;

/// <summary>The bodies for spans beside the originals, called directly: spans cannot be handed over by reflection.</summary>
public sealed class SubstitutionSpanTests
{
    private static readonly Comparison<double> _falling = (x, y) => y.CompareTo(x);

    private static readonly IComparer<double> _comparer = Comparer<double>.Create(_falling);

    private delegate object? OnSpans(Span<double> a, Span<double> b);

    /// <summary>Class and name of the body, the original and the body; one row for each overload.</summary>
    private static readonly (string Name, OnSpans Original, OnSpans Body)[] _programs =
    [
        ("Span.CopyTo", (a, b) => { a.CopyTo(b); return null; }, (a, b) => { SpanSubstitutions.CopyTo(ref a, b); return null; }),
        ("Span.TryCopyTo", (a, b) => a.TryCopyTo(b), (a, b) => SpanSubstitutions.TryCopyTo(ref a, b)),
        ("Span.ToArray", (a, b) => a.ToArray(), (a, b) => SpanSubstitutions.ToArray(ref a)),
        ("Span.Clear", (a, b) => { a.Clear(); return null; }, (a, b) => { SpanSubstitutions.Clear(ref a); return null; }),
        ("Span.Fill", (a, b) => { a.Fill(1.5); return null; }, (a, b) => { SpanSubstitutions.Fill(ref a, 1.5); return null; }),
        ("ReadOnlySpan.CopyTo", (a, b) => { ((ReadOnlySpan<double>)a).CopyTo(b); return null; }, (a, b) => { ReadOnlySpan<double> r = a; ReadOnlySpanSubstitutions.CopyTo(ref r, b); return null; }),
        ("ReadOnlySpan.TryCopyTo", (a, b) => ((ReadOnlySpan<double>)a).TryCopyTo(b), (a, b) => { ReadOnlySpan<double> r = a; return ReadOnlySpanSubstitutions.TryCopyTo(ref r, b); }),
        ("ReadOnlySpan.ToArray", (a, b) => ((ReadOnlySpan<double>)a).ToArray(), (a, b) => { ReadOnlySpan<double> r = a; return ReadOnlySpanSubstitutions.ToArray(ref r); }),
        ("Vector.Constructor", (a, b) => new Vector<double>(a), (a, b) => { var v = new Vector<double>(); VectorOfSubstitutions.Constructor(ref v, a); return v; }),
        ("Vector.Constructor", (a, b) => new Vector<double>((ReadOnlySpan<double>)a), (a, b) => { var v = new Vector<double>(); VectorOfSubstitutions.Constructor(ref v, (ReadOnlySpan<double>)a); return v; }),
        ("Vector.Create", (a, b) => Vector.Create((ReadOnlySpan<double>)a), (a, b) => VectorSubstitutions.Create((ReadOnlySpan<double>)a)),
        ("Vector.CopyTo", (a, b) => { Vector<double>.Indices.CopyTo(b); return null; }, (a, b) => { var v = Vector<double>.Indices; VectorOfSubstitutions.CopyTo(ref v, b); return null; }),
        ("Vector.TryCopyTo", (a, b) => Vector<double>.Indices.TryCopyTo(b), (a, b) => { var v = Vector<double>.Indices; return VectorOfSubstitutions.TryCopyTo(ref v, b); }),
        ("MemoryExtensions.Reverse", (a, b) => { a.Reverse(); return null; }, (a, b) => { MemoryExtensionsSubstitutions.Reverse(a); return null; }),
        ("MemoryExtensions.Sort", (a, b) => { a.Sort(); return null; }, (a, b) => { MemoryExtensionsSubstitutions.Sort(a); return null; }),
        ("MemoryExtensions.Sort", (a, b) => { a.Sort(_comparer); return null; }, (a, b) => { MemoryExtensionsSubstitutions.Sort(a, _comparer); return null; }),
        ("MemoryExtensions.Sort", (a, b) => { a.Sort(_falling); return null; }, (a, b) => { MemoryExtensionsSubstitutions.Sort(a, _falling); return null; }),
        ("MemoryExtensions.Sort", (a, b) => { a.Sort(b); return null; }, (a, b) => { MemoryExtensionsSubstitutions.Sort(a, b); return null; }),
        ("MemoryExtensions.Sort", (a, b) => { a.Sort(b, _comparer); return null; }, (a, b) => { MemoryExtensionsSubstitutions.Sort(a, b, _comparer); return null; }),
        ("MemoryExtensions.Sort", (a, b) => { a.Sort(b, _falling); return null; }, (a, b) => { MemoryExtensionsSubstitutions.Sort(a, b, _falling); return null; }),
        ("MemoryExtensions.Sort without comparison", (a, b) => { a.Sort((Comparison<double>)null!); return null; }, (a, b) => { MemoryExtensionsSubstitutions.Sort(a, (Comparison<double>)null!); return null; }),
        ("MemoryExtensions.IndexOf", (a, b) => a.IndexOf(3), (a, b) => MemoryExtensionsSubstitutions.IndexOf(a, 3)),
        ("MemoryExtensions.IndexOf", (a, b) => ((ReadOnlySpan<double>)a).IndexOf(double.NaN), (a, b) => MemoryExtensionsSubstitutions.IndexOf((ReadOnlySpan<double>)a, double.NaN)),
        ("MemoryExtensions.Contains", (a, b) => a.Contains(3), (a, b) => MemoryExtensionsSubstitutions.Contains(a, 3)),
        ("MemoryExtensions.Contains", (a, b) => ((ReadOnlySpan<double>)a).Contains(7), (a, b) => MemoryExtensionsSubstitutions.Contains((ReadOnlySpan<double>)a, 7)),
        ("MemoryExtensions.SequenceEqual", (a, b) => a.SequenceEqual(b), (a, b) => MemoryExtensionsSubstitutions.SequenceEqual(a, b)),
        ("MemoryExtensions.SequenceEqual", (a, b) => ((ReadOnlySpan<double>)a).SequenceEqual(b), (a, b) => MemoryExtensionsSubstitutions.SequenceEqual((ReadOnlySpan<double>)a, b)),
    ];

    private static IEnumerable<TestCaseData> Rows => _programs.Select((p, i) => new TestCaseData(i).SetArgDisplayNames($"{p.Name} {i}"));

    /// <summary>Ranges of one array: apart, overlapping either way, of different lengths, empty, the same.</summary>
    private static readonly (Range A, Range B)[] _ranges =
        [(..5, 5..10), (..5, 2..8), (2..8, ..6), (..3, 4..10), (..6, 8..), (..0, 3..3), (..1, 1..2), (..5, 10..15), (..10, 10..), (..10, ..10), (5..8, 0..3)];

    [TestCaseSource(nameof(Rows))]
    public void Body_equals_the_original(int row)
    {
        foreach (var (a, b) in _ranges.Where(r => !_programs[row].Name.EndsWith(nameof(MemoryExtensions.Sort), StringComparison.Ordinal) || AreApart(r.A, r.B)))
            Assert.That(Run(_programs[row].Body, a, b), Is.EqualTo(Run(_programs[row].Original, a, b)), $"{a} and {b}");
    }

    [Test]
    public void Every_body_for_spans_has_a_row()
    {
        var bodies = Substitutions.All().Select(SubstitutionCase.Of).OfType<SubstitutionCase>().Where(c => !c.CanBeInvoked)
            .GroupBy(c => $"{c.Original.DeclaringType!.Name.Split('`')[0]}.{c.Body.Name}").ToArray();
        Assert.That(bodies, Is.Not.Empty);
        foreach (var overloads in bodies) Assert.That(_programs.Count(p => p.Name == overloads.Key), Is.EqualTo(overloads.Count()), overloads.Key);
    }

    /// <summary>Keys are not sorted together with themselves.</summary>
    private static bool AreApart(Range a, Range b)
    {
        var numbers = new double[30];
        return !numbers.AsSpan(a).Overlaps(numbers.AsSpan(b));
    }

    private static string Run(OnSpans program, Range a, Range b)
    {
        double[] numbers = [3, -1, 8, double.NaN, 2, 3, -1, 8, double.NaN, 2, 3, -1, 8, double.NaN, 2, 9, 7, 4, 6, 5, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0.5];
        return SubstitutionValues.Observe(() => program(numbers.AsSpan(a), numbers.AsSpan(b)), numbers);
    }
}
