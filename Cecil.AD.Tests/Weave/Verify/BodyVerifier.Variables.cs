using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cecil.AD.Tests.Weave.Verify;

// Arguments and local variables.
internal sealed partial class BodyVerifier
{
    private readonly bool _tracksThis;
    private readonly bool _writesThis;

    /// <summary>What is known of the pointers stored in a variable anywhere in the method, by the variable's own object.</summary>
    private readonly Dictionary<object, Traits> _stored = new(ReferenceEqualityComparer.Instance);
    private bool _moreKnownOfVariables;
    private bool _reportedLocals;

    private bool Variables()
    {
        switch (Current.OpCode.Code)
        {
            case Code.Ldarg or Code.Ldarg_S or (>= Code.Ldarg_0 and <= Code.Ldarg_3): LoadArgument(); break;
            case Code.Ldarga or Code.Ldarga_S: AddressOf(ArgumentType(Argument(Current)), Argument(Current)); break;
            case Code.Starg or Code.Starg_S: Store(ArgumentType(Argument(Current)), Argument(Current)); break;
            case Code.Ldloc or Code.Ldloc_S or (>= Code.Ldloc_0 and <= Code.Ldloc_3): LoadLocal(); break;
            case Code.Ldloca or Code.Ldloca_S:
                CheckLocalsAreCleared();
                AddressOf(Own(Local().VariableType), Local());
                break;
            case Code.Stloc or Code.Stloc_S or (>= Code.Stloc_0 and <= Code.Stloc_3): Store(Own(Local().VariableType), Local()); break;
            default: return false;
        }
        return true;
    }

    private void LoadArgument()
    {
        var argument = Argument(Current);
        var value = LoadVariable(ArgumentType(argument), argument);
        if (argument.Index >= 0 || _writesThis) Push(value);
        else Push(value.With(_tracksThis && !_thisReady ? Traits.This | Traits.Uninitialized : Traits.This));
    }

    private void LoadLocal()
    {
        CheckLocalsAreCleared();
        Push(LoadVariable(Own(Local().VariableType), Local()));
    }

    private StackValue LoadVariable(TypeReference type, object variable)
    {
        Require(type is not (PointerType or FunctionPointerType), "unverifiable, a pointer is used");
        return _types.Load(type).With(_stored.GetValueOrDefault(variable));
    }

    private void AddressOf(TypeReference type, object variable)
    {
        Require(type is not ByReferenceType, "takes the address of a pointer");
        Require(!_tracksThis || variable is not ParameterDefinition { Index: -1 }, "takes the address of this");
        Push(StackValue.Pointer(type, Traits.Local));
    }

    /// <summary>
    /// A variable's type cannot say that a pointer is readonly or leads into the frame, so that is collected over all its stores; the
    /// method is run again when a store adds to it.
    /// </summary>
    private void Store(TypeReference type, object variable)
    {
        Require(!_tracksThis || variable is not ParameterDefinition { Index: -1 }, "stores this");
        var traits = PopFor(type, readOnly: true).Traits & (Traits.ReadOnly | Traits.Local);
        var known = _stored.GetValueOrDefault(variable);
        if ((known | traits) == known) return;
        _stored[variable] = known | traits;
        _moreKnownOfVariables = true;
    }

    private void CheckLocalsAreCleared()
    {
        if (_method.Body.InitLocals || _reportedLocals) return;
        Report("initlocals is not set");
        _reportedLocals = true;
    }

    private VariableDefinition Local()
    {
        var variables = _method.Body.Variables;
        var (given, index) = Current.Operand is VariableDefinition variable
            ? (variable, variable.Index)
            : (null, Current.OpCode.Code switch
            {
                Code.Ldloc_0 or Code.Stloc_0 => 0,
                Code.Ldloc_1 or Code.Stloc_1 => 1,
                Code.Ldloc_2 or Code.Stloc_2 => 2,
                _ => 3,
            });
        Require(index >= 0 && index < variables.Count && (given is null || given == variables[index]), "no such local variable");
        return variables[index];
    }

    private ParameterDefinition Argument(Instruction instruction)
    {
        if (instruction.Operand is ParameterDefinition given)
        {
            var owned = given == _method.Body.ThisParameter || (given.Index >= 0 && given.Index < _method.Parameters.Count && given == _method.Parameters[given.Index]);
            return owned ? given : throw new VerificationException("no such argument");
        }
        var index = instruction.OpCode.Code - Code.Ldarg_0 - (_method.HasThis ? 1 : 0);
        if (index < 0) return _method.Body.ThisParameter;
        return index < _method.Parameters.Count ? _method.Parameters[index] : throw new VerificationException("no such argument");
    }

    private TypeReference ArgumentType(ParameterDefinition argument)
    {
        if (argument.Index >= 0) return Own(argument.ParameterType);
        return _types.IsValueType(_self) ? new ByReferenceType(_self) : _self;
    }
}
