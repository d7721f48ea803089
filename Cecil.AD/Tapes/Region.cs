namespace Cecil.AD.Tapes;

/// <summary>Which part of its op a sub-tape is.</summary>
internal enum RegionKind
{
    /// <summary>The arm of a branch that runs when the condition holds.</summary>
    Then,

    /// <summary>The other arm.</summary>
    Else,

    /// <summary>The part of a loop up to its test.</summary>
    While,

    /// <summary>The part behind the test.</summary>
    Body,
}

/// <summary>A sub-tape of a branch or loop.</summary>
internal readonly record struct Region(Tape Tape, RegionKind Kind);
