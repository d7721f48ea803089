using System.Reflection;
using Cecil.AD.Read.Calls;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Read.Structure;
using Cecil.AD.Tapes;
using Mono.Cecil.Cil;

namespace Cecil.AD.Read;

/// <summary>The instructions, by family.</summary>
internal sealed class Instructions(Trace trace, Flow flow, CallPlayer calls) : IInstructions
{
    /// <summary>How long a tape may become.</summary>
    private const int MaxKept = 200_000;

    /// <summary>How long it may take: loops are traced again where more is learnt of them.</summary>
    private const int MaxPlayed = 10 * MaxKept;

    /// <summary>The instructions that are primitives, by their common name.</summary>
    public static readonly Dictionary<Code, Primitive> PrimitiveOf = Enum.GetNames<Primitive>().Where(n => Enum.IsDefined(typeof(Code), n))
        .ToDictionary(n => Enum.Parse<Code>(n), n => Enum.Parse<Primitive>(n));

    private readonly MemoryInstructions _memory = new(trace, flow);
    private readonly CallInstructions _calls = new(trace, flow, calls);
    private readonly ThrowChecks _checks = new(trace, flow);
    private int _played;

    public Failure? WouldThrow(IlInstruction x) => _checks.WouldThrow(x);

    public void Execute(IlInstruction x)
    {
        if (++flow.Part.Played > MaxKept || ++_played > MaxPlayed)
            throw trace.Refuse($"the function is too large: more than {MaxKept} instructions after its calls were entered; give a part of it a [DerivativeOf] rule");
        var before = trace.Tape.Count;
        if (!Constant(x) && !Slot(x) && !Arithmetic(x) && !_memory.Play(x) && !_calls.Play(x))
            throw trace.Refuse($"the instruction {x.Code.ToString().ToLowerInvariant().Replace('_', '.')} is not supported{Remedy(x.Code)}");
        if (!flow.Handlers.IsGuarded && trace.Tape.Count > before && Throwing.KindOf(x, null, flow.Frame.Code.Method) == ThrowKind.Before) flow.Finallys.Look();
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
            case Code.Ldc_I4: trace.Push(trace.Tape.Int(x.Int)); return true;
            case Code.Ldc_I8: trace.Push(trace.Tape.Literal(x.Operand, typeof(long))); return true;
            case Code.Ldc_R4: trace.Push(trace.Tape.Literal(x.Operand, typeof(float))); return true;
            case Code.Ldc_R8: trace.Push(trace.Tape.Literal(x.Operand, typeof(double))); return true;
            case Code.Ldnull: trace.Push(trace.Tape.Literal(null, typeof(object))); return true;
            case Code.Ldstr: trace.Push(trace.Tape.Literal(flow.Frame.Code.ResolveString(x.Int), typeof(string))); return true;
            case Code.Sizeof: trace.Push(trace.Tape.Primitive(Primitive.Sizeof, flow.Frame.Code.ResolveType(x.Int))); return true;
            case Code.Ldtoken:
                var member = flow.Frame.Code.Resolve(x.Int);
                trace.Push(trace.Tape.Literal(member, member is Type ? typeof(RuntimeTypeHandle)
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
            case Code.Ldarg: Read(flow.Frame.FirstArgument + x.Int); return true;
            case Code.Ldloc: Read(flow.Frame.FirstLocal + x.Int); return true;
            case Code.Starg: Write(flow.Frame.FirstArgument + x.Int); return true;
            case Code.Stloc: Write(flow.Frame.FirstLocal + x.Int); return true;
            case Code.Ldarga: Address(flow.Frame.FirstArgument + x.Int); return true;
            case Code.Ldloca: Address(flow.Frame.FirstLocal + x.Int); return true;
            case Code.Dup: trace.State.Push(trace.State.Stack[^1]); return true;
            case Code.Pop: trace.State.Pop(); return true;
            default: return false;
        }

        void Read(int cell) => trace.State.Push(trace.InlineArrays.Copied(trace.State[cell], trace.State.TypeOf(cell)));
        void Write(int cell) => trace.State[cell] = trace.Values.Stored(trace.State.Pop(), trace.State.TypeOf(cell));
        void Address(int cell) => trace.State.Push(AccessPath.ToCell(cell, trace.State.TypeOf(cell)));
    }

    private bool Arithmetic(IlInstruction x)
    {
        if (!PrimitiveOf.TryGetValue(x.Code, out var code)
            || code is Primitive.Ldlen or Primitive.Castclass or Primitive.Isinst or Primitive.Box or Primitive.Unbox_Any or Primitive.Sizeof) return false;
        if (code is Primitive.Neg or Primitive.Not or Primitive.Ckfinite || code.IsConversion())
        {
            var operand = trace.State.Pop();
            if (operand is AccessPath or StackMemory && code is Primitive.Conv_U or Primitive.Conv_I)
            {
                trace.State.Push(operand);
                return true;
            }

            if (operand is AccessPath)
                throw trace.Refuse("a pointer is turned into a number; use array indices");
            trace.Push(trace.Tape.Primitive(code, trace.Values.Plain(operand)));
            return true;
        }

        var b = trace.State.Pop();
        var a = trace.State.Pop();
        if (code is Primitive.Ceq or Primitive.Cgt_Un && trace.References.SameReference(a, b) is { } same)
        {
            trace.Push(code == Primitive.Ceq ? same : trace.Tape.Primitive(Primitive.Ceq, same, trace.Tape.Int(0)));
            return true;
        }

        if (a is AccessPath or StackMemory || b is AccessPath or StackMemory)
        {
            trace.State.Push(trace.Pointers.Arithmetic(code, a, b));
            return true;
        }

        var (left, right) = Agree(trace.Values.Plain(a), trace.Values.Plain(b));
        trace.Push(trace.Tape.Primitive(code, left, right));
        return true;
    }

    /// <summary>The evaluation stack has one floating-point type; a tape has two. Where they meet, float is widened.</summary>
    private (Value, Value) Agree(Value a, Value b) =>
        a.Type == typeof(float) && b.Type == typeof(double) ? (trace.Tape.Primitive(Primitive.Conv_R8, a), b)
        : a.Type == typeof(double) && b.Type == typeof(float) ? (a, trace.Tape.Primitive(Primitive.Conv_R8, b))
        : (a, b);

    /// <summary>
    /// The condition of a conditional branch as a comparison. For numbers, bge.un means "not less", so that it is taken for NaN:
    /// each of the six is one of the four comparison instructions or its negation.
    /// </summary>
    private Value Condition(IlInstruction x, out bool negated)
    {
        negated = x.Code is Code.Brfalse or Code.Bne_Un or Code.Bge or Code.Bge_Un or Code.Ble or Code.Ble_Un;
        if (x.Code is Code.Brtrue or Code.Brfalse)
        {
            var tested = trace.State.Pop();
            return trace.References.IsThere(tested) ?? trace.Values.Plain(tested);
        }

        var right = trace.State.Pop();
        var left = trace.State.Pop();
        if (x.Code is Code.Beq or Code.Bne_Un && trace.References.SameReference(left, right) is { } same) return same;
        var (a, b) = left is AccessPath || right is AccessPath ? trace.Pointers.Indices(left, right)
            : Agree(trace.Values.Plain(left), trace.Values.Plain(right));
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
            _ => throw trace.Refuse($"unknown branch {x.Code}"),
        };
        return trace.Tape.Primitive(code, a, b);
    }

    /// <summary>The instruction that ends a block.</summary>
    public Outcome Terminate(IlInstruction x, Block block)
    {
        switch (x.Code)
        {
            case Code.Ret:
                return Outcome.At(ControlFlowGraph.Exit, trace.State.Stack.Count);
            case Code.Br:
                return Outcome.At(block.Successors[0], trace.State.Stack.Count);
            case Code.Throw:
                flow.Handlers.Leave(trace.Pop(), isRethrown: false);
                return Outcome.Nowhere;
            case Code.Rethrow when flow.Frame.Code.Protection.HasHandlers:
                flow.Handlers.Leave(trace.Pop(), isRethrown: true);
                return Outcome.Nowhere;
            case Code.Switch:
                var index = trace.Pop();
                return Choose(new SwitchSelector(index, [.. block.Successors]), block.Successors);
            case Code.Leave:
                return Outcome.At(block.Successors[0], flow.Frame.Base);
            case Code.Endfinally:
                return Outcome.At(ControlFlowGraph.Exit, flow.Frame.Base);
            case Code.Endfilter or Code.Rethrow:
                throw trace.Refuse("the code of an exception handler is reached without an exception; leave the try block with a leave instruction");
            case Code.Jmp:
                throw trace.Refuse("the jmp instruction is not supported; call the method instead");
        }

        var (taken, otherwise) = (block.Successors[0], block.Successors[1]);
        var condition = Condition(x, out var negated);
        if (taken == otherwise) return Outcome.At(taken, trace.State.Stack.Count);
        return Choose(negated ? new ConditionSelector(condition, otherwise, taken) : new ConditionSelector(condition, taken, otherwise), block.Successors);
    }

    private Outcome Choose(BranchSelector selector, IEnumerable<int> targets)
    {
        Arrival[] arrivals = [.. targets.Distinct().Select(t => new Arrival(t, trace.State.Stack.Count))];
        return new Outcome(arrivals, arrivals.Length > 1 ? selector : null);
    }
}
