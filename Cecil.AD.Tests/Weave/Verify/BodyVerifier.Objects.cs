using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cecil.AD.Tests.Weave.Verify;

// Boxes, casts, tokens and prefixes.
internal sealed partial class BodyVerifier
{
    private readonly List<Instruction> _prefixes = [];

    private bool Objects()
    {
        switch (Current.OpCode.Code)
        {
            case Code.Box: Box(TypeOperand()); break;
            case Code.Unbox: Unbox(TypeOperand()); break;
            case Code.Unbox_Any:
                PopReference();
                Push(_types.Load(TypeOperand()));
                break;
            case Code.Castclass or Code.Isinst:
                PopReference();
                Push(StackValue.Reference(BoxedAs(TypeOperand())));
                break;
            case Code.Sizeof:
                TypeOperand();
                Push(StackKind.Int32);
                break;
            case Code.Ldtoken: LoadToken(); break;
            default: return false;
        }
        return true;
    }

    private void Box(TypeReference type)
    {
        // The runtime knows a box that is only compared with null or tested, and then makes none.
        var isTested = Current.Next?.OpCode.Code is Code.Brtrue or Code.Brtrue_S or Code.Brfalse or Code.Brfalse_S or Code.Isinst;
        Require(!_types.IsByRefLike(type) && (isTested || !TypeModel.MayBeByRefLike(type)), $"{TypeNames.Of(type)} cannot be boxed");
        PopFor(type);
        Push(StackValue.Reference(BoxedAs(type)));
    }

    private void Unbox(TypeReference type)
    {
        Require(_types.IsValueType(type), $"{TypeNames.Of(type)} is no value type");
        PopReference();
        Push(StackValue.Pointer(type, Traits.ReadOnly));
    }

    /// <summary>The boxed form of a nullable type is that of the type in it.</summary>
    private static TypeReference BoxedAs(TypeReference type) =>
        type is GenericInstanceType { ElementType.FullName: "System.Nullable`1" } nullable ? nullable.GenericArguments[0] : type;

    private void LoadToken()
    {
        var handle = Current.Operand switch
        {
            TypeReference type => Named(type, "System.RuntimeTypeHandle"),
            FieldReference => "System.RuntimeFieldHandle",
            MethodReference => "System.RuntimeMethodHandle",
            _ => throw new VerificationException("unverifiable"),
        };
        if (Current.Operand is FieldReference field) CheckAccess(Field(field), null);
        if (Current.Operand is MethodReference method) CheckAccess(Method(method), null);
        Push(new StackValue(StackKind.Value, _types.Core(handle)));
    }

    private string Named(TypeReference type, string handle)
    {
        CheckType(_scope.Apply(type), open: true);
        return handle;
    }

    private void Prefix()
    {
        Require(Current.OpCode.Code != Code.No, "unverifiable");
        Require(_prefixes.TrueForAll(p => p.OpCode.Code != Current.OpCode.Code), "the prefix is repeated");
        if (Current.OpCode.Code == Code.Constrained) TypeOperand();
        _prefixes.Add(Current);
    }

    /// <summary>Takes a prefix of the current instruction if it has it.</summary>
    private Instruction? Take(Code code)
    {
        var prefix = _prefixes.Find(p => p.OpCode.Code == code);
        if (prefix is not null) _prefixes.Remove(prefix);
        return prefix;
    }

    private void TakeMemoryPrefixes()
    {
        Take(Code.Volatile);
        Take(Code.Unaligned);
    }
}
