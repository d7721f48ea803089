using Cecil.AD.Runtime;
using NUnit.Framework;

namespace Cecil.AD.Tests.RuntimeParts;

/// <summary>The caller's container is the shadow of an argument where it has the shape of the argument.</summary>
public sealed class ArgumentShadowTests
{
    private sealed class Node
    {
        public double V;
        public float W;
        public Node? Left;
        public Node? Right;
        public double[]? Numbers;
        public (double, Node?)[]? Pairs;
    }

    private static Node Full() => new()
    {
        V = 1,
        W = 2,
        Left = new() { V = 3, Numbers = [4, 5] },
        Pairs = [(6, null), (7, new() { V = 8 })],
    };

    private static ArgumentShadow Made<T>(T argument, T container, out T? shadow) where T : class
    {
        var made = ArgumentShadow.Rent();
        shadow = made.In(argument, container);
        return made;
    }

    [Test]
    public void Container_of_the_same_shape_is_the_shadow()
    {
        var container = Full();
        var made = Made(Full(), container, out var shadow);
        Assert.That(shadow, Is.SameAs(container));
        made.Return();
    }

    [Test]
    public void What_was_added_to_the_container_is_taken_back()
    {
        var container = Full();
        var made = Made(Full(), container, out _);
        (container.V, container.W, container.Left!.Numbers![1], container.Pairs![1].Item1, container.Pairs[1].Item2!.V) = (10, 20, double.NaN, 30, 40);
        Assert.That(made.AreNumbers(), Is.False);
        made.Rewind();
        Assert.That(made.AreNumbers());
        Assert.That((container.V, container.W, container.Left.Numbers[1], container.Pairs[1].Item1, container.Pairs[1].Item2!.V), Is.EqualTo((1.0, 2f, 5.0, 7.0, 8.0)));
        made.Return();
    }

    [Test]
    public void Shadow_of_its_own_is_zero_again_after_it_was_taken_back_and_is_added_at_the_end()
    {
        var made = ArgumentShadow.Rent();
        var shadow = made.ZeroLike(Full())!;
        (shadow.V, shadow.Left!.Numbers![0]) = (double.NaN, 1);
        made.Rewind();
        Assert.That((shadow.V, shadow.Left.Numbers[0]), Is.EqualTo((0.0, 0.0)));
        shadow.V = 5;
        var container = Full();
        made.AddInto(container);
        Assert.That((container.V, container.Left!.V), Is.EqualTo((6.0, 3.0)));
        made.Return();
    }

    private static readonly Dictionary<string, Action<Node, Node>> _changes = new()
    {
        ["null in it"] = (_, c) => c.Left = null,
        ["a shorter array"] = (_, c) => c.Left!.Numbers = [1],
        ["an object of the argument in it"] = (a, c) => c.Left = a.Left,
        ["an object of the argument elsewhere"] = (a, c) => c.Pairs![1].Item2 = a,
        ["one object of the argument at two places, two in it"] = (a, _) => a.Pairs![1].Item2 = a.Pairs[0].Item2 = new(),
    };

    private static IEnumerable<string> Changes => _changes.Keys;

    [TestCaseSource(nameof(Changes))]
    public void Container_of_another_shape_is_not(string name)
    {
        var (argument, container) = (Full(), Full());
        _changes[name](argument, container);
        var made = Made(argument, container, out var shadow);
        Assert.That(shadow, Is.Not.SameAs(container));
        Assert.That((shadow!.V, shadow.Pairs!.Length), Is.EqualTo((0.0, 2)));
        made.Return();
    }

    [Test]
    public void Container_that_shares_where_the_argument_shares_is_the_shadow()
    {
        var (argument, container) = (Full(), Full());
        argument.Right = argument.Left;
        container.Right = container.Left;
        argument.Left!.Left = argument;
        container.Left!.Left = container;
        var made = Made(argument, container, out var shadow);
        Assert.That(shadow, Is.SameAs(container));
        made.Return();
    }

    [Test]
    public void Lists_are_alike_by_what_is_in_them_and_not_by_the_room_that_they_have()
    {
        List<double> argument = new(4) { 1, 2, 3 }, roomy = new(16) { 0, 0, 0 }, narrow = new(3) { 0, 0, 0 }, other = new(16) { 0, 0 };
        var made = Made(argument, roomy, out var shadow);
        Assert.That(shadow, Is.SameAs(roomy));
        made.Return();
        made = Made(argument, other, out shadow);
        Assert.That(shadow, Is.Not.SameAs(other));
        made.Return();
        made = Made(argument, narrow, out shadow);
        shadow![2] = 7;
        made.AddInto(narrow);
        Assert.That(narrow, Is.EqualTo(new double[] { 0, 0, 7 }));
        made.Return();
    }

    private sealed class Numbers : List<double>;

    [Test]
    public void Collections_that_are_not_lists_are_not_the_shadow_and_lists_of_users_are_lists()
    {
        var made = Made(new Queue<double>([1, 2]), new Queue<double>([0, 0]), out var queue);
        made.Return();
        Numbers argument = [1, 2, 3], alike = [0, 0, 0], shorter = [0, 0];
        made = Made(argument, alike, out var list);
        made.Return();
        made = Made(argument, shorter, out var other);
        made.Return();
        Assert.That((queue!.Sum(), ReferenceEquals(list, alike), ReferenceEquals(other, shorter)), Is.EqualTo((0.0, true, false)));
    }

    [Test]
    public void References_are_put_back_as_they_were()
    {
        var made = ArgumentShadow.Rent();
        var shadow = made.ZeroLike(Full())!;
        var before = (shadow.Left, shadow.Left!.Numbers, shadow.Pairs, shadow.Pairs![1].Item2);
        made.KeepReferences();
        (shadow.Left.Numbers, shadow.Pairs[1].Item2, shadow.Right) = (null, null, shadow.Left);
        (shadow.Left, shadow.Pairs) = (shadow, null);
        made.RestoreReferences();
        Assert.That((shadow.Left, shadow.Left!.Numbers, shadow.Pairs, shadow.Pairs![1].Item2), Is.EqualTo(before));
        Assert.That(shadow.Right, Is.Null);
        made.Return();
    }

    [Test]
    public void Dictionary_is_not_the_shadow_since_another_may_hold_its_keys_in_another_order()
    {
        var made = Made(new() { [1] = 2.0, [3] = 4.0 }, new Dictionary<int, double> { [3] = 0, [1] = 0 }, out var shadow);
        var container = new Dictionary<int, double> { [3] = 10, [1] = 20 };
        shadow![1] = 5;
        made.AddInto(container);
        Assert.That((container[1], container[3]), Is.EqualTo((25.0, 10.0)));
        made.Return();
    }
}
