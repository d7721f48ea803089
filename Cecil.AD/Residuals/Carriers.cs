using System.Reflection;
using Cecil.AD.Tapes;

namespace Cecil.AD.Residuals;

/// <summary>Something that the forward pass knows in a region and hands to the pullback. An item is an identity.</summary>
/// <param name="type">Its stack type.</param>
/// <param name="region">Where it is known.</param>
internal abstract class Item(Type type, RegionNode region)
{
    public Type Type { get; } = type;

    public RegionNode Region { get; } = region;

    /// <summary>How it gets from the forward pass to the pullback; set by the plan.</summary>
    public Carrier Carrier { get; set; } = null!;
}

/// <summary>A value of the primal.</summary>
internal sealed class ValueItem(Value value, RegionNode region) : Item(value.Type, region)
{
    public Value Value { get; } = value;
}

/// <summary>A leaf of a struct of the primal.</summary>
internal sealed class LeafItem(Value whole, FieldInfo[] path, RegionNode region) : Item(StackTypes.Of(path[^1].FieldType), region)
{
    public Value Struct { get; } = whole;

    public FieldInfo[] Path { get; } = path;
}

/// <summary>How often a loop ran.</summary>
internal sealed class TripsItem(LoopOp loop, RegionNode region) : Item(typeof(int), region)
{
    public LoopOp Loop { get; } = loop;
}

/// <summary>What a loop that is reversed in place sums up.</summary>
internal sealed class SumItem(Residual.Sum sum, RegionNode region) : Item(sum.Type, region)
{
    public Residual.Sum Sum { get; } = sum;
}

/// <summary>A result that a branch has for the pullback's sake alone: an item of either arm, or nothing where an arm needs none.</summary>
internal sealed class BranchItem(IfOp branch, Type type, RegionNode region) : Item(type, region)
{
    public IfOp Branch { get; } = branch;

    public Item? Then { get; set; }

    public Item? Else { get; set; }

    public Item? Of(RegionKind arm) => arm == RegionKind.Then ? Then : Else;
}

/// <summary>The way of an item from the forward pass to the pullback.</summary>
internal abstract record Carrier
{
    /// <summary>The pullback is handed the value itself: in a local where both passes are one method, in a frame where they are two.</summary>
    public sealed record Root : Carrier;

    /// <summary>Out of an arm it goes as a further result of the branch.</summary>
    public sealed record ArmResult(BranchItem Item) : Carrier;

    /// <summary>In a loop it is written to a buffer in every iteration.</summary>
    public sealed record InSegment(Segment Segment, int Position) : Carrier;
}

/// <summary>Items of one type that a part of a loop writes to a buffer in each iteration, side by side.</summary>
/// <param name="loop">The loop.</param>
/// <param name="kind">While, written trip count + 1 times, or Body, written trip count times.</param>
/// <param name="type">Their type.</param>
internal sealed class Segment(LoopOp loop, RegionKind kind, Type type)
{
    public LoopOp Loop { get; } = loop;

    public RegionKind Kind { get; } = kind;

    public Type Type { get; } = type;

    public List<Item> Items { get; } = [];

    /// <summary>Where an item of an iteration lies: start + iteration · stride + its position.</summary>
    public Value PositionOf(TapeBuilder tape, Value start, Value iteration, int position) => tape.Primitive(
        Primitive.Add, tape.Primitive(Primitive.Add, start, tape.Primitive(Primitive.Mul, iteration, tape.Int(Items.Count))), tape.Int(position));

    /// <summary>How many places the segment has, given how often the loop runs.</summary>
    public Value Size(TapeBuilder tape, Value trips) =>
        tape.Primitive(Primitive.Mul, Kind == RegionKind.While ? tape.Primitive(Primitive.Add, trips, tape.Int(1)) : trips, tape.Int(Items.Count));
}
