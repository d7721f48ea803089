using Mono.Cecil.Cil;

namespace Cecil.AD.Tests.Weave.Verify;

internal enum RegionKind { Try, Filter, Catch, Finally, Fault }

/// <summary>A stretch of instructions [Start, End) that control enters and leaves only by the rules of exceptions.</summary>
internal sealed class Region(RegionKind kind, int start, int end)
{
    public RegionKind Kind => kind;

    public int Start => start;

    public int End => end;

    /// <summary>The innermost region around this one.</summary>
    public Region? Parent { get; set; }

    /// <summary>The try block whose handler or filter this is.</summary>
    public Region? Guarded { get; init; }

    public ExceptionHandler? Handler { get; init; }

    public bool Contains(int instruction) => start <= instruction && instruction < end;
}

/// <summary>The protected regions of a body as a tree.</summary>
internal sealed class Regions
{
    private readonly List<Region> _regions = [];

    /// <exception cref="VerificationException">The regions do not nest, or end outside the body.</exception>
    public Regions(MethodBody body, Func<Instruction?, int> indexOf)
    {
        if (!body.HasExceptionHandlers) return;
        foreach (var handler in body.ExceptionHandlers) Add(handler, indexOf);
        foreach (var region in _regions)
            region.Parent = _regions.Where(r => r != region && Encloses(r, region)).MinBy(r => r.End - r.Start);
        if (_regions.Any(a => _regions.Any(b => a != b && Overlap(a, b) && !Encloses(a, b) && !Encloses(b, a))))
            throw new VerificationException("protected regions overlap");
        if (_regions.Any(r => r.Guarded is { } guarded && Chain(r).Contains(guarded)))
            throw new VerificationException("a handler lies in its own try block");
        if (Tries().Any(pair => Encloses(pair.First, pair.Later)))
            throw new VerificationException("an outer try block comes before one inside it");
    }

    public IEnumerable<Region> All => _regions;

    /// <summary>The innermost region of an instruction, null outside all.</summary>
    public Region? Of(int instruction) => _regions.Where(r => r.Contains(instruction)).MinBy(r => r.End - r.Start);

    public bool StartsTry(int instruction) => _regions.Any(r => r.Kind == RegionKind.Try && r.Start == instruction);

    /// <summary>Where the target lies as seen by what branches to it: a try block may be entered at its first instruction.</summary>
    public Region? Entered(int target, Region? from)
    {
        var region = Of(target);
        while (region is { Kind: RegionKind.Try } && region.Start == target && region != from && !Chain(from).Contains(region)) region = region.Parent;
        return region;
    }

    public static IEnumerable<Region> Chain(Region? region)
    {
        for (; region is not null; region = region.Parent) yield return region;
    }

    private void Add(ExceptionHandler handler, Func<Instruction?, int> indexOf)
    {
        var (start, end) = (indexOf(handler.TryStart), indexOf(handler.TryEnd));
        var guarded = _regions.Find(r => r.Kind == RegionKind.Try && r.Start == start && r.End == end);
        if (guarded is null) _regions.Add(guarded = new(RegionKind.Try, start, end));
        if (handler.FilterStart is not null)
            _regions.Add(new(RegionKind.Filter, indexOf(handler.FilterStart), indexOf(handler.HandlerStart)) { Guarded = guarded, Handler = handler });
        var kind = handler.HandlerType switch
        {
            ExceptionHandlerType.Finally => RegionKind.Finally,
            ExceptionHandlerType.Fault => RegionKind.Fault,
            _ => RegionKind.Catch,
        };
        _regions.Add(new(kind, indexOf(handler.HandlerStart), indexOf(handler.HandlerEnd)) { Guarded = guarded, Handler = handler });
        if (_regions.Any(r => r.Start >= r.End)) throw new VerificationException("a protected region is empty");
    }

    /// <summary>The runtime takes the first handler whose try block fits, so the order of the table matters.</summary>
    private IEnumerable<(Region First, Region Later)> Tries()
    {
        var tries = _regions.Where(r => r.Kind == RegionKind.Try).ToArray();
        for (var i = 0; i < tries.Length; i++)
            for (var j = i + 1; j < tries.Length; j++) yield return (tries[i], tries[j]);
    }

    private static bool Overlap(Region a, Region b) => a.Start < b.End && b.Start < a.End;

    private static bool Encloses(Region outer, Region inner) => outer.Start <= inner.Start && inner.End <= outer.End && outer != inner;
}
