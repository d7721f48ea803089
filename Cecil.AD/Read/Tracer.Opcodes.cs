using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;
using Mono.Cecil.Cil;

namespace Cecil.AD.Read;

/// <summary>The instructions, by family: constants, slots, arithmetic, comparison and conversion here; memory and calls in files of their own.</summary>
internal sealed partial class Tracer
{
    /// <summary>The instructions that are primitives, by their common name.</summary>
    private static readonly Dictionary<Code, Primitive> PrimitiveOf = Enum.GetNames<Primitive>().Where(n => Enum.IsDefined(typeof(Code), n))
        .ToDictionary(n => Enum.Parse<Code>(n), n => Enum.Parse<Primitive>(n));

    private void Execute(IlInstruction x)
    {
        if (++_executed > MaxInstructions)
            throw Refuse(x, $"the function is too large: more than {MaxInstructions} instructions after its calls were entered; give a part of it a [DerivativeOf] rule");
        var before = _tape.Count;
        if (!Constant(x) && !Slot(x) && !Arithmetic(x) && !Memory(x) && !Call(x))
            throw Refuse(x, $"the instruction {x.Code.ToString().ToLowerInvariant().Replace('_', '.')} is not supported{Remedy(x.Code)}");
        if (!_isGuarded && _tape.Count > before && Throwing.KindOf(x, null, _frame.Code.Method) == ThrowKind.Before) LookAtFinallys();
    }

    private static string Remedy(Code code) => code switch
    {
        Code.Localloc => "; use an array instead of stackalloc",
        Code.Calli => "; use a static method instead of a function pointer",
        Code.Ldftn or Code.Ldvirtftn => " (delegates inside a differentiated function); call the method directly",
        Code.Cpblk or Code.Initblk => "; use Array.Copy or a loop",
        Code.Mkrefany or Code.Refanyval or Code.Refanytype or Code.Arglist => "; use ordinary parameters",
        _ => "; put it into a [NonDifferentiable] method or give its method a [DerivativeOf] rule",
    };

    private bool Constant(IlInstruction x)
    {
        switch (x.Code)
        {
            case Code.Ldc_I4: Push(_tape.Int(x.Int)); return true;
            case Code.Ldc_I8: Push(_tape.Literal(x.Operand, typeof(long))); return true;
            case Code.Ldc_R4: Push(_tape.Literal(x.Operand, typeof(float))); return true;
            case Code.Ldc_R8: Push(_tape.Literal(x.Operand, typeof(double))); return true;
            case Code.Ldnull: Push(_tape.Literal(null, typeof(object))); return true;
            case Code.Ldstr: Push(_tape.Literal(_frame.Code.ResolveString(x.Int), typeof(string))); return true;
            case Code.Sizeof: Push(_tape.Primitive(Primitive.Sizeof, _frame.Code.ResolveType(x.Int))); return true;
            case Code.Ldtoken:
                var member = _frame.Code.Resolve(x.Int);
                Push(_tape.Literal(member, member is Type ? typeof(RuntimeTypeHandle)
                    : member is System.Reflection.FieldInfo ? typeof(RuntimeFieldHandle) : typeof(RuntimeMethodHandle)));
                return true;
            default: return false;
        }
    }

    private bool Slot(IlInstruction x)
    {
        switch (x.Code)
        {
            case Code.Nop or Code.Break or Code.Volatile or Code.Unaligned or Code.Tail or Code.Readonly or Code.No: return true;
            case Code.Ldarg: Read(_frame.FirstArgument + x.Int); return true;
            case Code.Ldloc: Read(_frame.FirstLocal + x.Int); return true;
            case Code.Starg: Write(_frame.FirstArgument + x.Int); return true;
            case Code.Stloc: Write(_frame.FirstLocal + x.Int); return true;
            case Code.Ldarga: Address(_frame.FirstArgument + x.Int); return true;
            case Code.Ldloca: Address(_frame.FirstLocal + x.Int); return true;
            case Code.Dup: _state.Push(_state.Stack[^1]); return true;
            case Code.Pop: _state.Pop(); return true;
            default: return false;
        }

        void Read(int cell) => _state.Push(Copied(_state[cell], _state.TypeOf(cell)));
        void Write(int cell) => _state[cell] = Stored(_state.Pop(), _state.TypeOf(cell));
        void Address(int cell) => _state.Push(AccessPath.ToCell(cell, _state.TypeOf(cell)));
    }

    private bool Arithmetic(IlInstruction x)
    {
        if (!PrimitiveOf.TryGetValue(x.Code, out var code)
            || code is Primitive.Ldlen or Primitive.Castclass or Primitive.Isinst or Primitive.Box or Primitive.Unbox_Any or Primitive.Sizeof) return false;
        if (code is Primitive.Neg or Primitive.Not or Primitive.Ckfinite || code.IsConversion())
        {
            var operand = _state.Pop();
            if (operand is AccessPath or StackMemory && code is Primitive.Conv_U or Primitive.Conv_I)
            {
                _state.Push(operand);
                return true;
            }

            if (operand is AccessPath)
                throw Refuse(x, "a pointer is turned into a number; use array indices");
            Push(_tape.Primitive(code, Plain(operand, x)));
            return true;
        }

        var b = _state.Pop();
        var a = _state.Pop();
        if (code is Primitive.Ceq or Primitive.Cgt_Un && SameReference(a, b) is { } same)
        {
            Push(code == Primitive.Ceq ? same : _tape.Primitive(Primitive.Ceq, same, _tape.Int(0)));
            return true;
        }

        if (a is AccessPath or StackMemory || b is AccessPath or StackMemory)
        {
            _state.Push(PointerArithmetic(code, a, b, x));
            return true;
        }

        var (left, right) = Agree(Plain(a, x), Plain(b, x));
        Push(_tape.Primitive(code, left, right));
        return true;
    }

    /// <summary>The evaluation stack has one floating-point type; a tape has two. Where they meet, float is widened.</summary>
    private (Value, Value) Agree(Value a, Value b) =>
        a.Type == typeof(float) && b.Type == typeof(double) ? (_tape.Primitive(Primitive.Conv_R8, a), b)
        : a.Type == typeof(double) && b.Type == typeof(float) ? (a, _tape.Primitive(Primitive.Conv_R8, b))
        : (a, b);

    /// <summary>
    /// The condition of a conditional branch as a comparison. For numbers, bge.un means "not less", so that it is taken for NaN:
    /// each of the six is one of the four comparison instructions or its negation.
    /// </summary>
    private Value Condition(IlInstruction x, out bool negated)
    {
        negated = x.Code is Code.Brfalse or Code.Bne_Un or Code.Bge or Code.Bge_Un or Code.Ble or Code.Ble_Un;
        if (x.Code is Code.Brtrue or Code.Brfalse) return _state.Pop() is var tested && IsThere(tested) is { } isThere ? isThere : Plain(tested, x);
        var right = _state.Pop();
        var left = _state.Pop();
        if (x.Code is Code.Beq or Code.Bne_Un && SameReference(left, right) is { } same) return same;
        var (a, b) = left is AccessPath || right is AccessPath ? Indices(left, right, x) : Agree(Plain(left, x), Plain(right, x));
        var isFloat = a.IsFloat;
        var code = x.Code switch
        {
            Code.Beq or Code.Bne_Un => Primitive.Ceq,
            Code.Blt => Primitive.Clt,
            Code.Blt_Un => Primitive.Clt_Un,
            Code.Bgt => Primitive.Cgt,
            Code.Bgt_Un => Primitive.Cgt_Un,
            Code.Bge => isFloat ? Primitive.Clt_Un : Primitive.Clt,
            Code.Bge_Un => isFloat ? Primitive.Clt : Primitive.Clt_Un,
            Code.Ble => isFloat ? Primitive.Cgt_Un : Primitive.Cgt,
            Code.Ble_Un => isFloat ? Primitive.Cgt : Primitive.Cgt_Un,
            _ => throw Refuse(x, $"unknown branch {x.Code}"),
        };
        return _tape.Primitive(code, a, b);
    }
}
