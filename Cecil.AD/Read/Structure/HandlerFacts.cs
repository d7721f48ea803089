using System.Reflection;
using Cecil.AD.Read.Il;

namespace Cecil.AD.Read.Structure;

/// <summary>What attempts to trace a function learn about handlers.</summary>
internal sealed class HandlerFacts
{
    /// <summary>The finally blocks that matter, by method.</summary>
    public Dictionary<MethodBase, Protection> Finallys { get; } = [];

    /// <summary>Has a catch clause been traced?</summary>
    public bool AreTraced { get; set; }

    /// <summary>Are catch clauses refused when they run, since one could not be traced?</summary>
    public bool AreRefused { get; set; }

    /// <summary>Takes over the finally blocks that were found to matter; were there any that were not known?</summary>
    public bool Learn(IEnumerable<(MethodBase Method, int Clause)> found)
    {
        var isNew = false;
        foreach (var (method, clause) in found)
        {
            var known = Finallys.GetValueOrDefault(method);
            isNew |= (Finallys[method] = known.With(clause)) != known;
        }

        return isNew;
    }
}
