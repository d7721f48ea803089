using System.Reflection;
using System.Runtime.CompilerServices;
using Mono.Cecil;
using Mono.Cecil.Cil;
using FieldAttributes = Mono.Cecil.FieldAttributes;
using MethodAttributes = Mono.Cecil.MethodAttributes;
using TypeAttributes = Mono.Cecil.TypeAttributes;

namespace Cecil.AD.Weave;

/// <summary>How a field is used.</summary>
internal enum FieldUse { Get, Set, Address, GetFromValue }

/// <summary>
/// Ways to members that woven code may not name: private ones of other types, and init-only fields. They are methods with
/// [UnsafeAccessor], which the runtime and NativeAOT both bind by name and which are inlined like the access itself; a member that is
/// no longer there throws when it is used, it is never read wrongly. Generic types need accessors in a class with the same parameters.
/// </summary>
/// <param name="module">What is woven.</param>
/// <param name="members">Its references.</param>
/// <param name="named">A type as an accessor may name it.</param>
/// <param name="references">What the target references.</param>
/// <param name="holder">The class that the accessors are in.</param>
internal sealed class Accessors(ModuleDefinition module, Members members, Func<Type, TypeReference> named, ReferenceSet references, TypeDefinition holder)
{
    private readonly Dictionary<(FieldInfo, FieldUse), MethodDefinition> _fields = [];
    private readonly Dictionary<MethodBase, MethodDefinition> _methods = [];
    private readonly Dictionary<Type, TypeDefinition> _containers = [];

    public MethodReference Field(FieldInfo field, FieldUse use)
    {
        var open = Open(field);
        if (!_fields.TryGetValue((open, use), out var made)) _fields.Add((open, use), made = InContainer(open.DeclaringType!, c => Make(c, open, use)));
        return Close(made, field.DeclaringType!, []);
    }

    public MethodReference Method(MethodBase method)
    {
        var open = Members.Open(method);
        if (!_methods.TryGetValue(open, out var made)) _methods.Add(open, made = InContainer(open.DeclaringType!, c => Make(c, open)));
        return Close(made, method.DeclaringType!, method.IsGenericMethod ? method.GetGenericArguments() : []);
    }

    private static FieldInfo Open(FieldInfo field) => field.Module.ResolveField(field.MetadataToken)!;

    private MethodReference Close(MethodDefinition made, Type declaring, Type[] arguments)
    {
        MethodReference result = made;
        if (declaring.IsGenericType)
        {
            var type = new GenericInstanceType(made.DeclaringType);
            foreach (var argument in declaring.GetGenericArguments()) type.GenericArguments.Add(named(argument));
            result = new MethodReference(made.Name, made.ReturnType, type);
            foreach (var p in made.Parameters) result.Parameters.Add(new ParameterDefinition(p.ParameterType));
            foreach (var p in made.GenericParameters) result.GenericParameters.Add(new GenericParameter(p.Name, result));
        }

        if (arguments.Length == 0) return result;
        var instance = new GenericInstanceMethod(result);
        foreach (var argument in arguments) instance.GenericArguments.Add(named(argument));
        return instance;
    }

    /// <summary>Runs <paramref name="make"/> where the generic parameters of <paramref name="declaring"/> are those of the container.</summary>
    private MethodDefinition InContainer(Type declaring, Func<TypeDefinition, MethodDefinition> make)
    {
        var key = declaring.IsGenericType ? declaring.GetGenericTypeDefinition() : typeof(object);
        if (!_containers.TryGetValue(key, out var container)) _containers.Add(key, container = Container(key));
        return WithParameters(container, null, () => make(container));
    }

    private T WithParameters<T>(TypeDefinition container, MethodDefinition? method, Func<T> make)
    {
        var outer = members.GenericParameters;
        members.GenericParameters = p =>
            p.DeclaringMethod is null ? container.GenericParameters[p.GenericParameterPosition]
            : method!.GenericParameters[p.GenericParameterPosition];
        try
        {
            return make();
        }
        finally
        {
            members.GenericParameters = outer;
        }
    }

    private TypeDefinition Container(Type declaring)
    {
        var arity = declaring.IsGenericType ? declaring.GetGenericArguments().Length : 0;
        var name = $"Access{(arity > 0 ? $"{_containers.Count}`{arity}" : "")}";
        var container = new TypeDefinition(
            "", name, TypeAttributes.NestedAssembly | TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit,
            module.TypeSystem.Object);
        holder.NestedTypes.Add(container);
        if (arity > 0) Copy(declaring.GetGenericArguments(), container, () => container, null);
        return container;
    }

    /// <summary>Generic parameters with the constraints of others: accessors are bound only where they agree.</summary>
    private void Copy(Type[] parameters, IGenericParameterProvider target, Func<TypeDefinition> container, MethodDefinition? method)
    {
        foreach (var p in parameters)
            target.GenericParameters.Add(
                new GenericParameter(p.Name, target) { Attributes = (Mono.Cecil.GenericParameterAttributes)p.GenericParameterAttributes });
        WithParameters(container(), method, () =>
        {
            foreach (var (p, copy) in parameters.Zip(target.GenericParameters))
                foreach (var constraint in p.GetGenericParameterConstraints()) copy.Constraints.Add(new GenericParameterConstraint(named(constraint)));
            return 0;
        });
    }

    private MethodDefinition Make(TypeDefinition container, FieldInfo field, FieldUse use)
    {
        var (self, type) = (Self(field.DeclaringType!, field.IsStatic), named(field.FieldType));
        if (use == FieldUse.Address && !field.IsStatic)
            return Extern(
            container, field.IsStatic ? UnsafeAccessorKind.StaticField
            : UnsafeAccessorKind.Field, field.Name, new ByReferenceType(type), [self]);
        // A static field's accessor wants a first argument that says whose field it is.
        var address = field.IsStatic
            ? Extern(container, UnsafeAccessorKind.StaticField, field.Name, new ByReferenceType(type), [self])
            : (MethodReference)Field(field, FieldUse.Address);
        var wrapper = Wrapper(
            container, $"{use}_{field.Name}",
            use switch { FieldUse.Set => module.TypeSystem.Void, FieldUse.Address => new ByReferenceType(type), _ => type });
        var il = wrapper.Body.GetILProcessor();
        if (field.IsStatic) EmitNobody(wrapper, il, self);
        else if (use == FieldUse.GetFromValue) il.Emit(OpCodes.Ldarga, Parameter(wrapper, named(field.DeclaringType!)));
        else il.Emit(OpCodes.Ldarg, Parameter(wrapper, self.ParameterType));
        il.Emit(OpCodes.Call, Own(address, container));
        if (use == FieldUse.Set)
        {
            il.Emit(OpCodes.Ldarg, Parameter(wrapper, type));
            il.Emit(OpCodes.Stobj, type);
        }
        else if (use != FieldUse.Address)
        {
            il.Emit(OpCodes.Ldobj, type);
        }

        il.Emit(OpCodes.Ret);
        return wrapper;
    }

    private MethodDefinition Make(TypeDefinition container, MethodBase method)
    {
        if (method is ConstructorInfo)
            return Extern(container, UnsafeAccessorKind.Constructor, null, named(method.DeclaringType!),
                [.. method.GetParameters().Select(p => new ParameterDefinition(named(p.ParameterType)))]);
        var target = new MethodDefinition("", MethodAttributes.Static | MethodAttributes.Assembly, module.TypeSystem.Void);
        if (method.IsGenericMethod) Copy(method.GetGenericArguments(), target, () => container, target);
        return WithParameters(container, target, () =>
        {
            ParameterDefinition[] parameters = [.. method.GetParameters().Select(p => new ParameterDefinition(named(p.ParameterType)))];
            var result = named(((MethodInfo)method).ReturnType);
            var self = Self(method.DeclaringType!, method.IsStatic);
            if (!method.IsStatic) return Extern(container, UnsafeAccessorKind.Method, method.Name, result, [self, .. parameters], target);
            var accessor = Extern(container, UnsafeAccessorKind.StaticMethod, method.Name, result, [self, .. parameters], target);
            if (method.IsGenericMethod) throw new NotVisibleException($"the method {method.DeclaringType!.FullName}.{method.Name}");
            var wrapper = Wrapper(container, "Call_" + method.Name, result);
            var il = wrapper.Body.GetILProcessor();
            EmitNobody(wrapper, il, self);
            foreach (var p in parameters) il.Emit(OpCodes.Ldarg, Parameter(wrapper, p.ParameterType));
            il.Emit(OpCodes.Call, Own(accessor, container));
            il.Emit(OpCodes.Ret);
            return wrapper;
        });
    }

    /// <summary>The first parameter: the object, a struct's address, or, for static members, a value that only says which type.</summary>
    private ParameterDefinition Self(Type declaring, bool isStatic)
    {
        if (members.Definition(declaring) is { } definition && Access.CanUse(definition, holder))
        {
            var type = declaring.IsGenericTypeDefinition ? named(declaring.MakeGenericType(declaring.GetGenericArguments())) : named(declaring);
            return new ParameterDefinition(declaring.IsValueType && !isStatic ? new ByReferenceType(type) : type);
        }

        if (declaring.IsValueType || declaring.IsGenericType) throw new NotVisibleException($"the type {declaring.FullName}");
        var attribute = references.Find("System.Runtime.CompilerServices.UnsafeAccessorTypeAttribute")
            ?? throw new NotVisibleException($"the type {declaring.FullName}");
        return new ParameterDefinition(module.TypeSystem.Object)
        {
            CustomAttributes =
            {
                new CustomAttribute(module.ImportReference(attribute.Methods.First(m => m.IsConstructor)))
                {
                    ConstructorArguments = { new CustomAttributeArgument(
                        module.TypeSystem.String, $"{declaring.FullName}, {declaring.Assembly.GetName().Name}") },
                },
            },
        };
    }

    private MethodDefinition Extern(
        TypeDefinition container, UnsafeAccessorKind kind, string? name, TypeReference result, ParameterDefinition[] parameters,
        MethodDefinition? method = null)
    {
        method ??= new MethodDefinition("", MethodAttributes.Static | MethodAttributes.Assembly, result);
        (method.Name, method.ReturnType) = ($"{kind}_{name ?? "new"}{container.Methods.Count}", result);
        method.Attributes |= MethodAttributes.HideBySig;
        foreach (var p in parameters) method.Parameters.Add(p);
        var attribute = references.Find(typeof(UnsafeAccessorAttribute).FullName!)!;
        var mark = new CustomAttribute(module.ImportReference(attribute.Methods.First(m => m.IsConstructor)));
        mark.ConstructorArguments.Add(new CustomAttributeArgument(module.ImportReference(references.Find(typeof(UnsafeAccessorKind).FullName!)!), (int)kind));
        if (name is not null)
            mark.Properties.Add(
            new Mono.Cecil.CustomAttributeNamedArgument(
            nameof(UnsafeAccessorAttribute.Name), new CustomAttributeArgument(module.TypeSystem.String, name)));
        method.CustomAttributes.Add(mark);
        container.Methods.Add(method);
        return method;
    }

    private static MethodDefinition Wrapper(TypeDefinition container, string name, TypeReference result)
    {
        var method = new MethodDefinition(
            $"{name}{container.Methods.Count}", MethodAttributes.Static | MethodAttributes.Assembly | MethodAttributes.HideBySig,
            result)
        { AggressiveInlining = true };
        method.Body.InitLocals = true;
        container.Methods.Add(method);
        return method;
    }

    private static ParameterDefinition Parameter(MethodDefinition method, TypeReference type)
    {
        method.Parameters.Add(new ParameterDefinition(type));
        return method.Parameters[^1];
    }

    private static void EmitNobody(MethodDefinition wrapper, ILProcessor il, ParameterDefinition self)
    {
        if (!self.ParameterType.IsValueType)
        {
            il.Emit(OpCodes.Ldnull);
            return;
        }

        wrapper.Body.Variables.Add(new VariableDefinition(self.ParameterType));
        il.Emit(OpCodes.Ldloc, wrapper.Body.Variables[^1]);
    }

    /// <summary>An accessor as the other methods of its generic container name it.</summary>
    private static MethodReference Own(MethodReference accessor, TypeDefinition container)
    {
        if (!container.HasGenericParameters || accessor.DeclaringType is GenericInstanceType) return accessor;
        var self = new GenericInstanceType(container);
        foreach (var p in container.GenericParameters) self.GenericArguments.Add(p);
        var result = new MethodReference(accessor.Name, accessor.ReturnType, self);
        foreach (var p in accessor.Parameters) result.Parameters.Add(new ParameterDefinition(p.ParameterType));
        return result;
    }
}
