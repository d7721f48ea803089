using System.Collections.Generic;
using Cecil.AD.Runtime;
using NUnit.Framework;

namespace Cecil.AD.Tests.RuntimeParts;

/// <summary>One shadow for each reference, by identity.</summary>
public sealed class ShadowTableTests
{
    private sealed class Node
    {
        public double V = 3;
        public double[]? Weights = [1, 2];
        public Node? Next;
    }

    [Test]
    public void Shadow_is_zeroed_of_the_same_shape_and_found_again()
    {
        var table = new ShadowTable(isLazy: false);
        var node = new Node();
        var shadow = table.Of(node)!;
        Assert.That((shadow.V, shadow.Weights!.Length, shadow.Weights[1]), Is.EqualTo((0.0, 2, 0.0)));
        Assert.That(table.Of(node), Is.SameAs(shadow));
        Assert.That(table.Of(node.Weights), Is.SameAs(shadow.Weights), "two ways to one array");
    }

    [Test]
    public void Cycle_has_a_shadow_that_is_a_cycle()
    {
        var node = new Node();
        node.Next = new Node { Next = node };
        var shadow = new ShadowTable(isLazy: false).Of(node)!;
        Assert.That(shadow.Next!.Next, Is.SameAs(shadow));
    }

    [Test]
    public void Lazy_shadow_leads_nowhere_until_it_is_asked_for()
    {
        var node = new Node { Next = new Node() };
        node.Next.Next = node;
        var table = new ShadowTable(isLazy: true);
        var shadow = table.Of(node)!;
        Assert.That((shadow.V, shadow.Weights, shadow.Next), Is.EqualTo((0.0, (double[]?)null, (Node?)null)));
        var next = table.OfLoaded(node.Next, shadow.Next)!;
        Assert.That(next, Is.Not.SameAs(node.Next));
        Assert.That(table.OfLoaded(node.Next.Next, next.Next), Is.SameAs(shadow), "the cycle is one");
        Assert.That(table.OfLoaded(node.Weights, shadow.Weights), Has.Length.EqualTo(2).And.All.Zero);
        Assert.That(node.Next, Is.Not.Null, "the object itself is left alone");
    }

    [Test]
    public void Lazy_shadow_of_an_array_of_arrays_has_its_length()
    {
        double[][] rows = [[1, 2], [3]];
        var table = new ShadowTable(isLazy: true);
        var shadow = table.Of(rows)!;
        Assert.That(shadow, Is.EqualTo(new double[]?[] { null, null }));
        Assert.That(table.OfLoaded(rows[0], shadow[0]), Is.EqualTo(new double[2]));
    }

    [Test]
    public void Shadow_of_an_argument_is_the_one_that_came_with_it()
    {
        var (table, x, dx) = (new ShadowTable(isLazy: false), new double[3], new double[3]);
        table.AddRoot(x, dx);
        Assert.That(table.Of(x), Is.SameAs(dx));
    }

    [Test]
    public void What_a_root_leads_to_has_what_its_shadow_leads_to()
    {
        var (table, node, shadow) = (new ShadowTable(isLazy: false), new Node(), new Node());
        table.AddRoot(node, shadow);
        Assert.That(table.Of(node.Weights), Is.SameAs(shadow.Weights));
    }

    [Test]
    public void Shadow_that_memory_holds_is_taken_unless_it_belongs_to_another()
    {
        var (table, a, b, shadow) = (new ShadowTable(isLazy: false), new double[2], new double[2], new double[2]);
        Assert.That(table.OfLoaded(a, shadow), Is.SameAs(shadow));
        Assert.That(table.OfLoaded(b, shadow), Is.Not.SameAs(shadow).And.Not.SameAs(b), "code that is not followed has exchanged the array");
        Assert.That(table.OfLoaded(b, b), Is.Not.SameAs(b), "an array is no shadow of itself");
    }

    [Test]
    public void More_objects_than_are_remembered_keep_their_shadows()
    {
        var table = new ShadowTable(isLazy: false);
        var arrays = Enumerable.Range(0, 1000).Select(_ => new double[1]).ToArray();
        var shadows = arrays.Select(a => table.Of(a)!).ToArray();
        Assert.That(arrays.Select(a => table.Of(a)), Is.EqualTo(shadows).Using((IEqualityComparer<double[]?>)ReferenceEqualityComparer.Instance));
        Assert.That(shadows.Distinct(), Has.Exactly(1000).Items);
    }

    [Test]
    public void Null_has_none() => Assert.That(new ShadowTable(isLazy: false).Of<double[]>(null), Is.Null);
}
