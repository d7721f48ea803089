using Mono.Cecil;
using Mono.Cecil.Cil;
using NUnit.Framework;

namespace Cecil.AD.Tests.Weave.Verify;

/// <summary>Each wrong body gets exactly its error, each right one next to it none.</summary>
public sealed class ILVerifierTests
{
    private const string Method = "Cecil.AD.Tests.Weave.Verify.Subject::";

    private FolderResolver _resolver = null!;
    private ModuleDefinition _module = null!;

    [OneTimeSetUp]
    public void Open()
    {
        _resolver = FolderResolver.Default();
        _module = _resolver.Read(typeof(Subject).Assembly.Location);
    }

    [OneTimeTearDown]
    public void Close()
    {
        _module.Dispose();
        _resolver.Dispose();
    }

    // The stack.
    [TestCase("void() { pop; ret }", "IL_0000 pop: the stack is empty")]
    [TestCase("void() { ldc.i4.1; ret }", "IL_0001 ret: leaves 1 values on the stack")]
    [TestCase("int() { ret }", "IL_0000 ret: the stack is empty")]
    [TestCase("void() { nop }", "IL_0000 nop: control falls off the end of the method")]
    [TestCase("void() { br AWAY }", "IL_0000 br: branches out of the method")]
    [TestCase("void(bool) { ldarg.0; brtrue A; ldc.i4.0; A: ret }", "IL_0006 ldc.i4.0: 1 values on the stack where IL_0007 has 0")]
    [TestCase("void(bool) { ldarg.0; brtrue A; ldc.i4.0; br B; A: ldnull; B: pop; ret }", "IL_000c ldnull: null where IL_000d has int32")]
    [TestCase("void() { br A; add; A: ret }", "IL_0005 add: the stack is empty")]
    [TestCase("int() { ldc.r8 1; ret }", "IL_0009 ret: expected int, found F")]
    // Numbers.
    [TestCase("void() { ldc.i4.1; ldc.r8 2; add; pop; ret }", "IL_000a add: expected int32, found F")]
    [TestCase("void() { ldc.i4.1; ldc.i8 2; mul; pop; ret }", "IL_000a mul: expected int32, found int64")]
    [TestCase("void() { ldc.r8 1; ldc.r8 2; and; pop; ret }", "IL_0012 and: expected an integer, found F")]
    [TestCase("void() { ldc.i4.1; ldc.r8 2; shl; pop; ret }", "IL_000a shl: expected int32 or native int, found F")]
    [TestCase("void(object) { ldarg.0; neg; pop; ret }", "IL_0001 neg: expected a number, found object")]
    [TestCase("void(object) { ldarg.0; conv.r8; pop; ret }", "IL_0001 conv.r8: expected a number, found object")]
    [TestCase("void(object) { ldarg.0; ldarg.0; clt; pop; ret }", "IL_0002 clt: expected object, found object")]
    [TestCase("void(object) { ldarg.0; ldc.i4.0; beq A; A: ret }", "IL_0002 beq: expected object, found int32")]
    [TestCase("void(Point) { ldarg.0; brtrue A; A: ret }", "IL_0001 brtrue: expected an integer, reference or pointer, found Cecil.AD.Tests.Weave.Verify.Point")]
    [TestCase("void() { ldc.r8 1; switch A; A: ret }", "IL_0009 switch: expected int32, found F")]
    [TestCase("void(double&) { ldarg.0; ldc.i4.8; add; pop; ret }", "IL_0002 add: expected a number, found double&")]
    [TestCase("void() { ldc.i4.1; ckfinite; pop; ret }", "IL_0001 ckfinite: expected F, found int32")]
    // Variables.
    [TestCase("void() [int] { ldc.r8 1; stloc 0; ret }", "IL_0009 stloc: expected int, found F")]
    [TestCase("void(string) { ldc.i4.0; starg 0; ret }", "IL_0001 starg: expected string, found int32")]
    [TestCase("void(object) [string] { ldarg.0; stloc 0; ret }", "IL_0001 stloc: expected string, found object")]
    [TestCase("void() { ldloc foreign; pop; ret }", "IL_0000 ldloc: no such local variable")]
    [TestCase("void() { ldarg.2; pop; ret }", "IL_0000 ldarg.2: no such argument")]
    [TestCase("void(double*) { ldarg.0; pop; ret }", "IL_0000 ldarg.0: unverifiable, a pointer is used")]
    [TestCase("double&() [double] { ldloca 0; ret }", "IL_0004 ret: returns a pointer into the frame of the method")]
    [TestCase("double&() [double, double&] { ldloca 0; stloc 1; ldloc 1; ret }", "IL_000c ret: returns a pointer into the frame of the method")]
    [TestCase("double&() [double] { ldloca 0; call Subject::Pass; ret }", "IL_0009 ret: returns a pointer into the frame of the method")]
    // Arrays.
    [TestCase("double(object) { ldarg.0; ldc.i4.0; ldelem.r8; ret }", "IL_0002 ldelem.r8: expected double[], found object")]
    [TestCase("double(float[]) { ldarg.0; ldc.i4.0; ldelem.r8; ret }", "IL_0002 ldelem.r8: expected double[], found float[]")]
    [TestCase("double(double[,]) { ldarg.0; ldc.i4.0; ldelem.r8; ret }", "IL_0002 ldelem.r8: expected double[], found double[,]")]
    [TestCase("double(double[]) { ldarg.0; ldc.i8 0; ldelem.r8; ret }", "IL_000a ldelem.r8: expected int32 or native int, found int64")]
    [TestCase("object(double[]) { ldarg.0; ldc.i4.0; ldelem.ref; ret }", "IL_0002 ldelem.ref: expected an array of references, found double[]")]
    [TestCase("void(double[]) { ldarg.0; ldc.i4.0; ldc.i4.1; stelem.r8; ret }", "IL_0003 stelem.r8: expected double, found int32")]
    [TestCase("void(int[]) { ldarg.0; ldc.i4.0; ldc.r8 1; stelem.r8; ret }", "IL_000b stelem.r8: expected double[], found int[]")]
    [TestCase("void(string[], object) { ldarg.0; ldc.i4.0; ldarg.1; stelem.ref; ret }", "IL_0003 stelem.ref: expected string, found object")]
    [TestCase("void(float[]) { ldarg.0; ldc.i4.0; ldelema double; pop; ret }", "IL_0002 ldelema: expected double[], found float[]")]
    [TestCase("void(string) { ldarg.0; ldlen; pop; ret }", "IL_0001 ldlen: expected an array, found string")]
    [TestCase("void() { ldc.r8 1; newarr double; pop; ret }", "IL_0009 newarr: expected int32 or native int, found F")]
    [TestCase("void() { ldc.i4.1; newarr Span; pop; ret }", "IL_0001 newarr: no array holds System.Span<double>")]
    [TestCase("object[](double[]) { ldarg.0; ret }", "IL_0001 ret: expected object[], found double[]")]
    [TestCase("double(double[,]) { ldarg.0; ldc.i4.0; ldc.r8 0; call double[,]::Get; ret }", "IL_000b call: expected int, found F")]
    [TestCase("void(double[,]) { ldarg.0; ldc.i4.0; ldc.i4.0; call double[,]::Take; ret }", "IL_0003 call: double[,] has no such method Take")]
    [TestCase("void(double[,]) { ldarg.0; ldc.i4.0; ldc.i4.0; ldc.i4.0; call double[,]::Set; ret }", "IL_0004 call: expected double, found int32")]
    // Pointers.
    [TestCase("double(float&) { ldarg.0; ldind.r8; ret }", "IL_0001 ldind.r8: expected double&, found float&")]
    [TestCase("double(nint) { ldarg.0; ldind.r8; ret }", "IL_0001 ldind.r8: expected double&, found native int")]
    [TestCase("void(double&) { ldarg.0; ldc.i4.0; stind.i4; ret }", "IL_0002 stind.i4: expected int&, found double&")]
    [TestCase("void(string&, object) { ldarg.0; ldarg.1; stind.ref; ret }", "IL_0002 stind.ref: expected string, found object")]
    [TestCase("void(Point&, Subject) { ldarg.0; ldarg.1; stobj Point; ret }", "IL_0002 stobj: expected Cecil.AD.Tests.Weave.Verify.Point, found Cecil.AD.Tests.Weave.Verify.Subject")]
    [TestCase("void(Point) { ldarg.0; initobj Point; ret }", "IL_0001 initobj: expected Cecil.AD.Tests.Weave.Verify.Point&, found Cecil.AD.Tests.Weave.Verify.Point")]
    [TestCase("void(object) { ldarg.0; unbox Point; initobj Point; ret }", "IL_0006 initobj: writes through a readonly pointer, found readonly Cecil.AD.Tests.Weave.Verify.Point&")]
    [TestCase("void(string[]) { ldarg.0; ldc.i4.0; readonly.; ldelema string; ldnull; stind.ref; ret }", "IL_000a stind.ref: writes through a readonly pointer, found readonly string&")]
    [TestCase("void() { ldc.i4.8; localloc; pop; ret }", "IL_0001 localloc: unverifiable")]
    [TestCase("void() { ldnull; ldnull; ldc.i4.0; cpblk; ret }", "IL_0003 cpblk: unverifiable")]
    [TestCase("void() { calli x; ret }", "IL_0000 calli: unverifiable")]
    // Objects.
    [TestCase("void() { ldc.r8 1; box int; pop; ret }", "IL_0009 box: expected int, found F")]
    [TestCase("void(Span) { ldarg.0; box Span; pop; ret }", "IL_0001 box: System.Span<double> cannot be boxed")]
    [TestCase("void(object) { ldarg.0; unbox string; pop; ret }", "IL_0001 unbox: string is no value type")]
    [TestCase("void() { ldc.i4.0; unbox.any int; pop; ret }", "IL_0001 unbox.any: expected a reference, found int32")]
    [TestCase("void() { ldc.i4.0; castclass string; pop; ret }", "IL_0001 castclass: expected a reference, found int32")]
    [TestCase("void() { ldc.i4.0; throw }", "IL_0001 throw: expected a reference, found int32")]
    [TestCase("void() { volatile.; ldc.i4.0; pop; ret }", "IL_0002 ldc.i4.0: takes no prefix volatile.")]
    [TestCase("string(bool, object) { ldarg.0; brtrue A; ldstr a; br B; A: ldarg.1; B: ret }", "IL_0011 ret: expected string, found object")]
    // Fields.
    [TestCase("double(object) { ldarg.0; ldfld Subject::Value; ret }", "IL_0001 ldfld: expected Cecil.AD.Tests.Weave.Verify.Subject, found object")]
    [TestCase("void(Subject) { ldarg.0; ldc.i4.0; stfld Subject::Value; ret }", "IL_0002 stfld: expected double, found int32")]
    [TestCase("void(Point) { ldarg.0; ldc.r8 0; stfld Point::X; ret }", "IL_000a stfld: expected Cecil.AD.Tests.Weave.Verify.Point&, found Cecil.AD.Tests.Weave.Verify.Point")]
    [TestCase("void(Subject) { ldarg.0; ldc.r8 0; stfld Subject::Fixed; ret }", "IL_000a stfld: initonly field Cecil.AD.Tests.Weave.Verify.Subject::Fixed is written outside its constructor")]
    [TestCase("void() { ldc.r8 0; stsfld Subject::Shared; ret }", "IL_0009 stsfld: initonly field Cecil.AD.Tests.Weave.Verify.Subject::Shared is written outside its constructor")]
    [TestCase("void(Subject) { ldarg.0; ldflda Subject::Fixed; ldc.r8 0; stind.r8; ret }", "IL_000f stind.r8: writes through a readonly pointer, found readonly double&")]
    [TestCase("void(Subject) { ldarg.0; ldflda Subject::Fixed; call Subject::First; pop; ret }", "IL_0006 call: a readonly pointer goes where it may be written through, found readonly double&")]
    [TestCase("void() [double&] { ldsflda Subject::Shared; stloc 0; ldloc 0; ldc.r8 0; stind.r8; ret }", "IL_0016 stind.r8: writes through a readonly pointer, found readonly double&")]
    [TestCase("double(Subject) { ldarg.0; ldsfld Subject::Value; ret }", "IL_0001 ldsfld: Value is no static field")]
    [TestCase("int() { ldsfld Subject::Constant; ret }", "IL_0000 ldsfld: Constant is a constant without storage")]
    [TestCase("double(BoxOfDouble) { ldarg.0; ldfld Box`1::Content; ret }", "IL_0001 ldfld: Cecil.AD.Tests.Weave.Verify.Box lacks its type arguments")]
    [TestCase("int(BoxOfDouble) { ldarg.0; ldfld BoxOfDouble::Content; ret }", "IL_0006 ret: expected int, found F")]
    // Access and resolution.
    [TestCase("double(Stranger) { ldarg.0; ldfld Stranger::_secret; ret }", "IL_0001 ldfld: field Cecil.AD.Tests.Weave.Verify.Stranger::_secret is not accessible")]
    [TestCase("double(Stranger) { ldarg.0; call Stranger::Secret; ret }", "IL_0001 call: method Cecil.AD.Tests.Weave.Verify.Stranger::Secret is not accessible")]
    [TestCase("void() { ldtoken Stranger/Inner; pop; ret }", "IL_0000 ldtoken: Cecil.AD.Tests.Weave.Verify.Stranger/Inner is not accessible")]
    [TestCase("void() { ldc.i4.0; newarr Ancestor/Hidden; pop; ret }", "IL_0001 newarr: Cecil.AD.Tests.Weave.Verify.Ancestor/Hidden is not accessible")]
    [TestCase("void() { ldnull; call Subject::Same<Stranger/Inner>; pop; ret }", "IL_0001 call: Cecil.AD.Tests.Weave.Verify.Stranger/Inner is not accessible")]
    [TestCase("double(Ancestor) { ldarg.0; ldfld Ancestor::Inherited; ret }", "IL_0001 ldfld: field Cecil.AD.Tests.Weave.Verify.Ancestor::Inherited is not accessible")]
    [TestCase("double(Ancestor) { ldarg.0; call Ancestor::Protected; ret }", "IL_0001 call: method Cecil.AD.Tests.Weave.Verify.Ancestor::Protected is not accessible")]
    [TestCase("void() { call Math::Missing; ret }", "IL_0000 call: method System.Math::Missing does not resolve")]
    [TestCase("void(object) { ldarg.0; castclass Missing; pop; ret }", "IL_0001 castclass: Nowhere.Missing does not resolve")]
    [TestCase("void() { ldc.r8 1; call Subject::Same; pop; ret }", "IL_0009 call: Same has 0 type arguments of 1")]
    [TestCase("void() { call Subject::New<double>; pop; ret }", "IL_0000 call: double breaks the constraints of T")]
    [TestCase("void() { ldtoken Subject::Missing; pop; ret }", "IL_0000 ldtoken: method Cecil.AD.Tests.Weave.Verify.Subject::Missing does not resolve")]
    [TestCase("void() { ldtoken Internal; pop; ret }", "IL_0000 ldtoken: Mono.Cecil.Mixin is not accessible")]
    // Calls.
    [TestCase("double() { ldc.i4.1; call Math::Sin; ret }", "IL_0001 call: expected double, found int32")]
    [TestCase("double() { call Math::Sin; ret }", "IL_0000 call: the stack is empty")]
    [TestCase("double(float&) { ldarg.0; call Subject::First; ret }", "IL_0001 call: expected double&, found float&")]
    [TestCase("double(object) { ldarg.0; ldc.r8 1; call Subject::Direct; ret }", "IL_000a call: expected Cecil.AD.Tests.Weave.Verify.Subject, found object")]
    [TestCase("double(Point) { ldarg.0; call Point::Length; ret }", "IL_0001 call: expected Cecil.AD.Tests.Weave.Verify.Point&, found Cecil.AD.Tests.Weave.Verify.Point")]
    [TestCase("double(Point) { ldarga.s 0; callvirt Point::Length; ret }", "IL_0002 callvirt: calls a method of a value type virtually")]
    [TestCase("double() { ldc.r8 1; callvirt Subject::Twice; ret }", "IL_0009 callvirt: calls a static method virtually")]
    [TestCase("double(Shape) { ldarg.0; call Shape::Area; ret }", "IL_0001 call: calls the abstract method Area")]
    [TestCase("double(Subject) { ldarg.0; call Subject::Virtual; ret }", "IL_0001 call: calls the virtual method Virtual directly on another object than this")]
    [TestCase("void(Point) { ldarg.0; constrained. Point; callvirt Object::ToString; pop; ret }", "IL_0007 callvirt: expected Cecil.AD.Tests.Weave.Verify.Point&, found Cecil.AD.Tests.Weave.Verify.Point")]
    [TestCase("void(Point&) { ldarg.0; constrained. Point; callvirt IDisposable::Dispose; ret }", "IL_0007 callvirt: expected System.IDisposable, found Cecil.AD.Tests.Weave.Verify.Point&")]
    [TestCase("void() { newobj Shape::.ctor; pop; ret }", "IL_0000 newobj: Cecil.AD.Tests.Weave.Verify.Shape is abstract")]
    [TestCase("void() { ldc.r8 1; newobj Subject::.ctor; pop; ret }", "IL_0009 newobj: expected int, found F")]
    [TestCase("void() { ldc.r8 1; newobj Subject::Twice; pop; ret }", "IL_0009 newobj: Twice is no constructor")]
    [TestCase("void(Subject) { ldarg.0; ldc.i4.0; call Subject::.ctor; ret }", "IL_0002 call: calls a constructor other than its own or its base's on this")]
    [TestCase("this void .ctor(double) { ret }", "IL_0000 ret: returns before the constructor of the base class has run")]
    [TestCase("this void .ctor(double) { ldarg.0; call Subject::Same<object>; pop; ret }", "IL_0001 call: expected object, found Cecil.AD.Tests.Weave.Verify.Subject")]
    [TestCase("double(double) { ldarg.0; tail.; call Math::Sin; nop; ret }", "IL_0003 call: no ret follows the tail call")]
    // Delegates.
    [TestCase("void(Subject) { ldarg.0; ldftn Subject::Direct; newobj Thunk::.ctor; pop; ret }", "IL_0007 newobj: Direct does not fit System.Func<double>")]
    [TestCase("void() { ldnull; ldftn Subject::First; newobj Func::.ctor; pop; ret }", "IL_0007 newobj: First does not fit System.Func<double, double>")]
    [TestCase("void() { ldstr a; ldftn Subject::Direct; newobj Func::.ctor; pop; ret }", "IL_000b newobj: expected Cecil.AD.Tests.Weave.Verify.Subject, found string")]
    [TestCase("void(Subject) { ldarg.0; ldftn Subject::Virtual; newobj Thunk::.ctor; pop; ret }", "IL_0007 newobj: calls the virtual method Virtual directly on another object than this")]
    [TestCase("void(nint) { ldnull; ldarg.0; newobj Func::.ctor; pop; ret }", "IL_0002 newobj: expected a method pointer, found native int")]
    [TestCase("void() { ldnull; ldftn Subject::Twice; nop; newobj Func::.ctor; pop; ret }", "IL_0008 newobj: the method pointer was not made directly before")]
    [TestCase("void(double) [Func] { ldnull; ldftn Subject::Twice; br A; A: newobj Func::.ctor; stloc 0; ret }", "IL_000c newobj: the method pointer was not made directly before")]
    // Protected regions.
    [TestCase("void() { A: nop; B: leave D; C: endfinally; D: leave F; E: endfinally; F: ret; .try A E finally E F; .try B C finally C D }", "IL_0000 nop: an outer try block comes before one inside it")]
    [TestCase("void() { A: nop; B: leave D; C: leave D; D: ret; .try A C catch Exception B D }", "IL_0000 nop: protected regions overlap")]
    [TestCase("void() { A: nop; ret; B: pop; leave C; C: ret; .try A B catch Exception B C }", "IL_0001 ret: returns from a protected region")]
    [TestCase("void() { A: nop; B: pop; leave C; C: ret; .try A B catch Exception B C }", "IL_0000 nop: control falls out of or into a protected region")]
    [TestCase("void() { A: br C; B: pop; leave C; C: ret; .try A B catch Exception B C }", "IL_0000 br: branches into or out of a protected region to IL_000b")]
    [TestCase("void() { A: leave C; B: leave C; C: ret; .try A B finally B C }", "IL_0005 leave: leaves a finally block")]
    [TestCase("void() { endfinally; ret }", "IL_0000 endfinally: stands in no finally or fault block")]
    [TestCase("void() { rethrow }", "IL_0000 rethrow: stands in no catch block")]
    [TestCase("void() { ldc.i4.0; A: leave C; B: pop; leave C; C: ret; .try A B catch Exception B C }", "IL_0001 leave: a try block starts with values on the stack")]
    [TestCase("void() [string] { A: leave C; B: stloc 0; leave C; C: ret; .try A B catch Exception B C }", "IL_0005 stloc: expected string, found System.Exception")]
    [TestCase("void() { A: leave C; F: pop; ldc.r8 0; endfilter; B: pop; leave C; C: ret; .try A F filter F B C }", "IL_000f endfilter: expected int32, found F")]
    public void Wrong_body_gets_its_error(string text, string error)
    {
        var name = text.Contains(".ctor(", StringComparison.Ordinal) ? ".ctor" : "M";
        Assert.That(Errors(text), Is.EqualTo(new[] { $"{Method}{name} {error}" }));
    }

    [TestCase("double(double[,]) { ldarg.0; ldc.i4.0; ldc.i4.1; call double[,]::Get; ret }")]
    [TestCase("double&(double[,]) { ldarg.0; ldc.i4.0; ldc.i4.1; readonly.; call double[,]::Address; pop; ldarg.0; ldc.i4.0; ldc.i4.1; call double[,]::Address; ret }")]
    [TestCase("double[,](int) { ldarg.0; ldarg.0; newobj double[,]::.ctor; ret }")]
    [TestCase("double(bool[], Small[]) { ldarg.0; ldc.i4.0; ldelem.u1; pop; ldarg.1; ldc.i4.0; ldelem.u1; conv.r8; ret }")]
    [TestCase("object(string[], bool) { ldarg.1; brtrue A; ldnull; br B; A: ldarg.0; B: ret }")]
    [TestCase("object[](string[], object[], bool) { ldarg.2; brtrue A; ldarg.0; br B; A: ldarg.1; B: ret }")]
    [TestCase("Ancestor(Descendant, Subject, bool) { ldarg.2; brtrue A; ldarg.0; br B; A: ldarg.1; B: ret }")]
    [TestCase("Objects(Strings) { ldarg.0; ret }")]
    [TestCase("Objects(string[]) { ldarg.0; ret }")]
    [TestCase("IComparable(int) { ldarg.0; box int; ret }")]
    [TestCase("double(Subject) { ldarg.0; ldflda Subject::Fixed; call Subject::Read; ret }")]
    [TestCase("double() { ldsflda Subject::Shared; ldind.r8; ret }")]
    [TestCase("void(Subject) { ldarg.0; ldflda Subject::Place; call Point::Move; ret }")]
    [TestCase("double(BoxOfDouble) { ldarg.0; callvirt BoxOfDouble::Get; ret }")]
    [TestCase("Func() { ldnull; ldftn Subject::Twice; newobj Func::.ctor; ret }")]
    [TestCase("Func(Subject) { ldarg.0; ldftn Subject::Direct; newobj Func::.ctor; ret }")]
    [TestCase("Thunk(Subject) { ldarg.0; dup; ldvirtftn Subject::Virtual; newobj Thunk::.ctor; ret }")]
    [TestCase("void(Point&) { ldarg.0; constrained. Point; callvirt Object::ToString; pop; ret }")]
    [TestCase("this double() { ldarg.0; call Subject::Virtual; ret }")]
    [TestCase("this double() { ldarg.0; ldfld Ancestor::Inherited; ret }")]
    [TestCase("double(Descendant) { ldarg.0; ldfld Ancestor::Inherited; ret }")]
    [TestCase("this void .ctor(object) { ldarg.0; ldc.r8 1; stfld Subject::Fixed; ldarg.0; ldc.i4.0; call Subject::.ctor; ret }")]
    [TestCase("this void .ctor(double) { ldarg.0; call Ancestor::.ctor; ret }")]
    [TestCase("double(double) { ldarg.0; tail.; call Math::Sin; ret }")]
    [TestCase("nint(int) { ldarg.0; ret }")]
    [TestCase("void(float[]) { ldarg.0; ldc.i4.0; ldc.r8 1; stelem.r4; ret }")]
    [TestCase("void() { A: nop; leave D; B: endfinally; D: ret; .try A B finally B D }")]
    [TestCase("void() { A: leave D; F: pop; ldc.i4.1; endfilter; B: pop; rethrow; D: ret; .try A F filter F B D }")]
    [TestCase("void() { A: nop; leave X; C: pop; leave X; X: leave D; E: endfinally; D: ret; .try A C catch Exception C X; .try A E finally E D }")]
    [TestCase("void() { L: br L; ret }")]
    [TestCase("void() { ldtoken Friend; pop; ret }")]
    [TestCase("object(Descendant, Strings, bool) { ldarg.2; brtrue A; ldarg.0; br B; A: ldarg.1; B: ret }")]
    [TestCase("int() { A: nop; leave D; B: pop; leave D; D: ldc.i4.0; ret; .try A B catch Exception B D }")]
    public void Right_body_passes(string text) => Assert.That(Errors(text), Is.Empty);

    [Test]
    public void Locals_that_are_not_cleared_are_told_once() => Assert.That(
        Errors("void() [int] { ldloc 0; pop; ldloc 0; pop; ret }", m => m.Body.InitLocals = false),
        Is.EqualTo(new[] { Method + "M IL_0000 ldloc: initlocals is not set" }));

    [Test]
    public void Value_type_that_is_named_as_a_class_is_told() => Assert.That(
        Errors("void() { ret }", m => m.Body.Variables.Add(new(new TypeReference("System", "Decimal", m.Module, m.Module.TypeSystem.CoreLibrary)))),
        Is.EqualTo(new[] { Method + "M IL_0000 ret: System.Decimal is a value type but named as the other" }));

    [Test]
    public void Short_branch_that_is_too_long_is_told() => Assert.That(
        Errors("void() { br.s A; A: ret }", m =>
        {
            for (var i = 0; i < 200; i++) m.Body.Instructions.Insert(1, Instruction.Create(OpCodes.Nop));
        }),
        Is.EqualTo(new[] { Method + "M IL_0000 br.s: the target is too far for a short branch" }));

    [Test]
    public void Static_call_of_an_instance_method_is_told() => Assert.That(
        Errors("double(Subject, double) { ldarg.0; ldarg.1; call Subject::Direct; ret }", m =>
        {
            var method = (MethodReference)m.Body.Instructions[2].Operand;
            m.Body.Instructions[2].Operand = new MethodReference(method.Name, method.ReturnType, method.DeclaringType) { Parameters = { method.Parameters[0] } };
        }),
        Is.EqualTo(new[] { Method + "M IL_0002 call: method Cecil.AD.Tests.Weave.Verify.Subject::Direct does not resolve" }));

    [Test]
    public void Type_parameter_of_another_method_is_told() => Assert.That(
        Errors("void() { ret }", m => m.Body.Variables.Add(new(_module.GetType(typeof(Subject).FullName).Methods.First(o => o.Name == "Same").GenericParameters[0]))),
        Is.EqualTo(new[] { Method + "M IL_0000 ret: type parameter T has no argument here" }));

    [Test]
    public void Empty_body_is_told() => Assert.That(
        Errors("void() { ret }", m => m.Body.Instructions.Clear()), Is.EqualTo(new[] { Method + "M IL_0000: there are no instructions" }));

    [Test]
    public void Module_is_verified_whole_or_in_part()
    {
        var method = Assembler.Method(_module, "void() { add; ret }");
        var whole = ILVerifier.Verify(_module, m => m.DeclaringType == method.DeclaringType);
        var part = ILVerifier.Verify(_module, m => m.DeclaringType == method.DeclaringType && m != method);
        method.DeclaringType.Methods.Remove(method);
        Assert.That(whole, Has.Count.EqualTo(1));
        Assert.That(part, Is.Empty);
    }

    private IReadOnlyList<string> Errors(string text, Action<MethodDefinition>? change = null)
    {
        var method = Assembler.Method(_module, text);
        change?.Invoke(method);
        try
        {
            return ILVerifier.Verify(method);
        }
        finally
        {
            method.DeclaringType.Methods.Remove(method);
        }
    }
}
