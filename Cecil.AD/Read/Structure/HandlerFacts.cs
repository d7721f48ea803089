using System.Reflection;
using Cecil.AD.Read.Il;

namespace Cecil.AD.Read.Structure;

/// <summary>What attempts to trace a function learn about handlers.</summary>
internal sealed class HandlerFacts
{
    /// <summary>The finally blocks that matter, by method.</summary>
    public Dictionary<MethodBase, Protection> Finallys { get; } = [];

    public bool FoundMore { get; set; }

    /// <summary>Has a catch clause been traced?</summary>
    public bool AreTraced { get; set; }

    /// <summary>Are catch clauses refused when they run, since one could not be traced?</summary>
    public bool AreRefused { get; set; }
}
