using System.Diagnostics.CodeAnalysis;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cecil.AD.Tests.Weave.Verify;

/// <summary>
/// Runs a method body on types instead of values, until the types at the joins no longer change. The other parts of this class hold
/// the rules of the instructions, by family.
/// </summary>
internal sealed partial class BodyVerifier
{
    private readonly MethodDefinition _method;
    private readonly TypeModel _types;
    private readonly Access _access;
    private readonly GenericScope _scope;
    private readonly TypeReference _self;
    private readonly IList<Instruction> _code;
    private readonly Dictionary<Instruction, int> _index = new(ReferenceEqualityComparer.Instance);
    private readonly int[] _offsets;
    private readonly Regions _regions = null!;
    private readonly SortedDictionary<int, string> _errors = [];

    private List<StackValue> _stack = [];
    private bool _thisReady;
    private int _at;

    public BodyVerifier(MethodDefinition method, TypeModel types)
    {
        (_method, _types) = (method, types);
        _access = new(types, method.DeclaringType);
        _scope = GenericScope.Of(method);
        _self = TypeModel.Self(method.DeclaringType);
        _code = method.Body.Instructions;
        _offsets = new int[_code.Count];
        for (var (i, offset) = (0, 0); i < _code.Count; offset += _code[i++].GetSize())
        {
            _index[_code[i]] = i;
            _offsets[i] = offset;
        }
        if (_code.Count == 0)
        {
            _errors[0] = $"{method.DeclaringType.FullName}::{method.Name} IL_0000: there are no instructions";
            return;
        }
        _tracksThis = method.IsConstructor && !method.IsStatic && !types.IsValueType(_self) && method.DeclaringType.BaseType is not null;
        _writesThis = _code.Any(i => i.OpCode.Code is Code.Starg or Code.Starg_S or Code.Ldarga or Code.Ldarga_S && Argument(i) is { Index: -1 });
        try
        {
            _regions = new(method.Body, i => i is null ? _code.Count : _index.TryGetValue(i, out var index) ? index
                : throw new VerificationException("a protected region ends outside the method"));
            CheckSignature();
            _leaders = FindLeaders();
        }
        catch (VerificationException e)
        {
            Report(e.Message);
        }
    }

    public IReadOnlyList<string> Run()
    {
        if (_errors.Count > 0) return [.. _errors.Values];
        do
        {
            _errors.Clear();
            _checked.Clear();
            (_moreKnownOfVariables, _reportedLocals) = (false, false);
            RunPaths();
        } while (_moreKnownOfVariables);
        return [.. _errors.Values];
    }

    private Instruction Current => _code[_at];

    /// <summary>Notes an error that leaves the types known, so the path goes on.</summary>
    private void Report(string message) =>
        _errors.TryAdd(_at, $"{_method.DeclaringType.FullName}::{_method.Name} IL_{_offsets[_at]:x4} {Current.OpCode.Name}: {message}");

    private static void Require([DoesNotReturnIf(false)] bool condition, string message)
    {
        if (!condition) throw new VerificationException(message);
    }

    private static VerificationException Expected(object expected, object found) => new($"expected {expected}, found {found}");

    private void Push(StackValue value) => _stack.Add(value);

    private void Push(StackKind kind) => _stack.Add(new(kind));

    private StackValue Pop()
    {
        Require(_stack.Count > 0, "the stack is empty");
        var value = _stack[^1];
        _stack.RemoveAt(_stack.Count - 1);
        return value;
    }

    private StackValue Pop(Func<StackValue, bool> condition, string expected)
    {
        var value = Pop();
        return condition(value) ? value : throw Expected(expected, value);
    }

    /// <summary>Takes a value that is stored in a location of the type.</summary>
    private StackValue PopFor(TypeReference location, bool readOnly = false)
    {
        var value = Pop();
        if (!_types.Assignable(value, location)) throw Expected(TypeNames.Of(location), value);
        if (value.Is(Traits.ReadOnly) && !readOnly) Report($"a readonly pointer goes where it may be written through, found {value}");
        return value;
    }

    private StackValue PopReference() => Pop(v => v.Kind == StackKind.Reference && !v.Is(Traits.Uninitialized), "a reference");

    /// <summary>Takes a pointer to what can be read as the type.</summary>
    private StackValue PopPointerTo(TypeReference type, bool write)
    {
        var pointer = Pop(v => v.Kind == StackKind.Pointer, TypeNames.Of(type) + "&");
        if (!_types.SameStorage(pointer.Type!, type)) throw Expected(TypeNames.Of(type) + "&", pointer);
        if (write && pointer.Is(Traits.ReadOnly)) Report($"writes through a readonly pointer, found {pointer}");
        return pointer;
    }
}
