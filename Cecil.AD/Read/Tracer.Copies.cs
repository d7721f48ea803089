using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read;

/// <summary>Copies of objects by MemberwiseClone.</summary>
internal sealed partial class Tracer
{
    /// <summary>A new object of the trace with what is in the fields of the other; its numbers depend on those.</summary>
    private VirtualObject MemberwiseClone(AbstractValue original, IlInstruction x)
    {
        var type = ExactType(original) ?? throw Refuse(x, "MemberwiseClone copies an object of unknown type, which could lose its derivatives; make the class sealed, or copy its fields");
        if (type.IsArray) throw Refuse(x, "MemberwiseClone copies an array; use Clone()");
        return NewVirtual(type, type.IsValueType
            ? Load(Unboxed(original, type, x), x)
            : new Aggregate(type, [.. Structs.Fields(type).Select(field => Load(FieldOf(original, field, x), x))]));
    }
}
