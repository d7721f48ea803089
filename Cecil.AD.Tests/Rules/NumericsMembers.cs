using System.Reflection;
using Cecil.AD.Compile;
using Cecil.AD.Tapes;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cecil.AD.Tests.Rules;

/// <summary>
/// Writes, for each member, a function of a float[] that makes the member's arguments of the elements, calls it, and returns a
/// weighted sum of all numbers that come back: the result, what it was called on, and what it got by reference.
/// </summary>
internal sealed class NumericsMembers
{
    private readonly AssemblyDefinition _assembly =
        AssemblyDefinition.CreateAssembly(new AssemblyNameDefinition("NumericsMembers", new Version(1, 0)), "NumericsMembers", ModuleKind.Dll);

    private readonly TypeDefinition _class;

    public NumericsMembers()
    {
        var isStatic = Mono.Cecil.TypeAttributes.Public | Mono.Cecil.TypeAttributes.Abstract | Mono.Cecil.TypeAttributes.Sealed;
        _class = new TypeDefinition("", "Functions", isStatic, Module.TypeSystem.Object);
        Module.Types.Add(_class);
    }

    private ModuleDefinition Module => _assembly.MainModule;

    public void Add(string name, MethodBase member)
    {
        var isPublic = Mono.Cecil.MethodAttributes.Public | Mono.Cecil.MethodAttributes.Static;
        var method = new MethodDefinition(name, isPublic, Module.TypeSystem.Single);
        method.Parameters.Add(new ParameterDefinition("x", Mono.Cecil.ParameterAttributes.None, Module.ImportReference(typeof(float[]))));
        method.Body.InitLocals = true;
        _class.Methods.Add(method);
        new Function(Module, method.Body.Variables, method.Body.GetILProcessor()).Write(member);
    }

    public Type Load()
    {
        using var stream = new MemoryStream();
        _assembly.Write(stream);
        return Assembly.Load(stream.ToArray()).GetType("Functions")!;
    }

    private sealed class Function(ModuleDefinition module, ICollection<VariableDefinition> variables, ILProcessor il)
    {
        private int _next;

        public void Write(MethodBase member)
        {
            List<(VariableDefinition, Type)> results = [];
            if (!member.IsStatic) Pass(member.DeclaringType!.MakeByRefType(), results, isNew: member is ConstructorInfo);
            foreach (var parameter in member.GetParameters()) Pass(parameter.ParameterType, results, isNew: parameter.IsOut);
            il.Emit(OpCodes.Call, module.ImportReference(member));
            if (member is MethodInfo { ReturnType: var returned } && returned != typeof(void))
            {
                results.Add((Local(returned), returned));
                il.Emit(OpCodes.Stloc, results[^1].Item1);
            }

            il.Emit(OpCodes.Ldc_R4, 0f);
            var weight = 1f;
            foreach (var (local, type) in results) Sum(local, type, ref weight);
            il.Emit(OpCodes.Ret);
        }

        private VariableDefinition Local(Type type)
        {
            var local = new VariableDefinition(module.ImportReference(type));
            variables.Add(local);
            return local;
        }

        /// <summary>Pushes an argument.</summary>
        private void Pass(Type type, List<(VariableDefinition, Type)> results, bool isNew)
        {
            if (type == typeof(int) || type == typeof(byte) || type.IsEnum)
            {
                il.Emit(OpCodes.Ldc_I4_1);
                return;
            }

            var held = type.IsByRef ? type.GetElementType()! : type;
            var local = Local(held);
            if (type.IsArray)
            {
                il.Emit(OpCodes.Ldarg_0);
                il.Emit(OpCodes.Stloc, local);
            }
            else if (!isNew)
            {
                foreach (var path in Structs.Leaves(held))
                {
                    if (path.Length > 0) Address(local, path[..^1]);
                    Element(_next++);
                    if (path.Length > 0) il.Emit(OpCodes.Stfld, module.ImportReference(path[^1]));
                    else il.Emit(OpCodes.Stloc, local);
                }
            }

            il.Emit(type.IsByRef ? OpCodes.Ldloca : OpCodes.Ldloc, local);
            if (type.IsByRef || type.IsArray) results.Add((local, held));
        }

        private void Address(VariableDefinition local, FieldInfo[] path)
        {
            il.Emit(OpCodes.Ldloca, local);
            foreach (var field in path) il.Emit(OpCodes.Ldflda, module.ImportReference(field));
        }

        private void Element(int index)
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldc_I4, index);
            il.Emit(OpCodes.Ldelem_R4);
        }

        private void Sum(VariableDefinition local, Type type, ref float weight)
        {
            if (type.IsArray)
            {
                for (var i = 0; i < 6; i++)
                {
                    Element(i);
                    Weigh(ref weight);
                }

                return;
            }

            foreach (var path in Structs.Leaves(type).Where(p => (p.Length == 0 ? type : p[^1].FieldType) == typeof(float)))
            {
                if (path.Length == 0)
                {
                    il.Emit(OpCodes.Ldloc, local);
                }
                else
                {
                    Address(local, path[..^1]);
                    il.Emit(OpCodes.Ldfld, module.ImportReference(path[^1]));
                }

                Weigh(ref weight);
            }
        }

        private void Weigh(ref float weight)
        {
            il.Emit(OpCodes.Ldc_R4, weight);
            il.Emit(OpCodes.Mul);
            il.Emit(OpCodes.Add);
            weight *= -0.75f;
        }
    }
}
