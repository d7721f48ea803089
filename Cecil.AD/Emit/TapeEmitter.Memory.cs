using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Cecil.AD.Tapes;

namespace Cecil.AD.Emit;

internal sealed partial class TapeEmitter
{
    private void EmitLoad(LoadOp l)
    {
        var place = l.Place;
        foreach (var v in l.Inputs) Load(v);
        if (IsBox(place)) _il.Emit(OpCodes.Unbox, place.Root);
        if (IsBox(place) && place.Path.Length == 0)
        {
            _il.Emit(OpCodes.Ldobj, place.Root);
            return;
        }

        if (place.Kind == PlaceKind.Saved)
        {
            _il.Emit(OpCodes.Call, RuntimeCalls.GetSaved(place.Root));
        }
        else if (place.Kind == PlaceKind.Element && place.Path.Length == 0)
        {
            if (place.Rank == 1) _il.Emit(OpCodes.Ldelem, place.Declared);
            else _il.Emit(OpCodes.Call, place.Root.GetMethod("Get")!);
        }
        else
        {
            Address(place);
            _il.Emit(place is { Kind: PlaceKind.Static, Path.Length: 1 } ? OpCodes.Ldsfld : OpCodes.Ldfld, place.Path[^1]);
        }
    }

    private void EmitStore(StoreOp s)
    {
        var place = s.Place;
        foreach (var v in s.Inputs.SkipLast(1)) Load(v);
        if (IsBox(place))
        {
            // The instruction unbox gives an address to read from.
            _il.Emit(OpCodes.Call, typeof(Unsafe).GetMethod(nameof(Unsafe.Unbox))!.MakeGenericMethod(place.Root));
            if (place.Path.Length == 0)
            {
                Load(s.Inputs[^1]);
                _il.Emit(OpCodes.Stobj, place.Root);
                return;
            }
        }

        var isPlainElement = place.Kind == PlaceKind.Element && place.Path.Length == 0;
        if (!isPlainElement && place.Kind != PlaceKind.Saved) Address(place);
        Load(s.Inputs[^1]);
        if (place.Kind == PlaceKind.Saved) _il.Emit(OpCodes.Call, RuntimeCalls.SetSaved(place.Root));
        else if (isPlainElement && place.Rank == 1) _il.Emit(OpCodes.Stelem, place.Declared);
        else if (isPlainElement) _il.Emit(OpCodes.Call, place.Root.GetMethod("Set")!);
        else _il.Emit(place is { Kind: PlaceKind.Static, Path.Length: 1 } ? OpCodes.Stsfld : OpCodes.Stfld, place.Path[^1]);
    }

    private static bool IsBox(Place place) => place is { Kind: PlaceKind.Field, Root.IsValueType: true };

    /// <summary>From the operands on the stack to the address of what holds the last field of the path.</summary>
    private void Address(Place place)
    {
        var above = place.Path.AsSpan(0, place.Path.Length - 1);
        switch (place.Kind)
        {
            case PlaceKind.Element when place.Rank == 1: _il.Emit(OpCodes.Ldelema, place.Root.GetElementType()!); break;
            case PlaceKind.Element: _il.Emit(OpCodes.Call, place.Root.GetMethod("Address")!); break;
            case PlaceKind.Static when above.Length > 0:
                _il.Emit(OpCodes.Ldsflda, above[0]);
                above = above[1..];
                break;
        }

        foreach (var field in above) _il.Emit(OpCodes.Ldflda, field);
    }

    private void EmitNewArray(NewArrayOp n)
    {
        foreach (var v in n.Inputs) Load(v);
        var array = n.Result.Type;
        if (n.Inputs.Count == 1) _il.Emit(OpCodes.Newarr, array.GetElementType()!);
        else _il.Emit(OpCodes.Newobj, array.GetConstructor([.. n.Inputs.Select(_ => typeof(int))])!);
        Keep(n.Result);
    }

    private void EmitNewObject(NewObjectOp n)
    {
        if (RuntimeCalls.IsFrame(n.Result.Type))
        {
            _il.Emit(OpCodes.Newobj, n.Result.Type.GetConstructor([])!);
            Keep(n.Result);
            return;
        }

        _il.Emit(OpCodes.Ldtoken, n.Type);
        _il.Emit(OpCodes.Call, typeof(Type).GetMethod(nameof(Type.GetTypeFromHandle))!);
        _il.Emit(OpCodes.Call, typeof(RuntimeHelpers).GetMethod(nameof(RuntimeHelpers.GetUninitializedObject))!);
        if (!n.Type.IsValueType) _il.Emit(OpCodes.Castclass, n.Type);
        Keep(n.Result);
    }

    private void EmitPack(PackOp p)
    {
        var slot = _slots.Fresh(p.Result.Type);
        _il.Emit(OpCodes.Ldloca, slot.Index);
        _il.Emit(OpCodes.Initobj, p.Result.Type);
        var paths = p.Inputs.Count == 0 ? [] : Structs.Leaves(p.Result.Type).ToArray();
        for (var i = 0; i < p.Inputs.Count; i++)
        {
            _il.Emit(OpCodes.Ldloca, slot.Index);
            foreach (var field in paths[i].AsSpan(0, paths[i].Length - 1)) _il.Emit(OpCodes.Ldflda, field);
            Load(p.Inputs[i]);
            _il.Emit(OpCodes.Stfld, paths[i][^1]);
        }

        _slots.Place(p.Result, slot);
    }

    /// <summary>A call with effects or with by-reference arguments, which are passed as the addresses of locals.</summary>
    private void EmitCall(CallOp c)
    {
        var isInPlace = c.Method is ConstructorInfo { DeclaringType.IsValueType: true } && c.Inputs.Count > c.Method.GetParameters().Length;
        var types = ParameterTypes(c.Method, isInPlace);
        var slots = new Slot?[types.Length];
        for (var i = 0; i < types.Length; i++)
        {
            if (!types[i].IsByRef) continue;
            slots[i] = _slots.Fresh(c.Inputs[i].Type);
            slots[i]!.Owners++;
            Load(c.Inputs[i]);
            _il.Emit(OpCodes.Stloc, slots[i]!.Index);
        }

        var caught = c.IsGuarded ? Cleared(typeof(Exception)) : null;
        var kept = c.IsGuarded && c.Results.Count - slots.Count(s => s is not null) == 2 ? Cleared(c.Results[0].Type) : null;
        if (c.IsGuarded) _il.BeginTry();
        for (var i = 0; i < types.Length; i++)
        {
            if (slots[i] is { } slot) _il.Emit(OpCodes.Ldloca, slot.Index);
            else Load(c.Inputs[i]);
        }

        if (isInPlace) _il.Emit(OpCodes.Call, c.Method);
        else Invoke(c.Method);
        var returned = c.Results.Count - slots.Count(s => s is not null) - (c.IsGuarded ? 1 : 0);
        if (returned == 1 && kept is null) Keep(c.Results[0]);
        else if (returned == 1) _il.Emit(OpCodes.Stloc, kept!.Index);
        if (c.IsGuarded) EndGuarded(caught!, isFunction: false);
        if (kept is not null) Settle(c.Results[0], kept);
        foreach (var slot in slots)
        {
            if (slot is null) continue;
            _slots.Place(c.Results[returned++], slot);
            _slots.Release(slot);
        }

        if (caught is not null) Settle(c.Results[^1], caught);
    }

    private static Type[] ParameterTypes(MethodBase method, bool isInPlace)
    {
        var parameters = method.GetParameters().Select(p => p.ParameterType);
        if (method.IsStatic || (method.IsConstructor && !isInPlace)) return [.. parameters];
        var self = method.DeclaringType!;
        return [self.IsValueType ? self.MakeByRefType() : self, .. parameters];
    }
}
