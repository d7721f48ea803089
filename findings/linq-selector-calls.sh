#!/bin/bash
# System.Linq of .NET 10 (seen with runtime 10.0.12): whether Count() calls the selector of a Select depends on what stands between the two.
#
#   xs.Select(f).Count()                          calls f for each element, though the length of the array is known
#   xs.Select(f).Append(0).Count()                calls f for each element
#   xs.Select(f).Concat(ys).Count()               does not call f at all
#   xs.OrderBy(f).Count()                         does not call f at all
#   xs.Select(f).Skip(1).Count()                  calls f for all but the first element
#
# and the same holds of a List. Whoever replaces these methods by plain loops (a compiler that follows IL, say) calls f for each element in
# all five. Seen: 3 3 0 0 2.
# Fails if one of these numbers is another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > probe.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
</Project>
XML
cat > Program.cs <<'CS'
int[] array = [1, 3, 2];
foreach (IEnumerable<int> xs in new IEnumerable<int>[] { array, array.ToList() })
{
    var calls = 0;
    int F(int v)
    {
        calls++;
        return v;
    }

    int CallsOf(IEnumerable<int> query)
    {
        calls = 0;
        _ = query.Count();
        return calls;
    }

    int[] counts =
    [
        CallsOf(xs.Select(F)), CallsOf(xs.Select(F).Append(0)), CallsOf(xs.Select(F).Concat(array)), CallsOf(xs.OrderBy(F)),
        CallsOf(xs.Select(F).Skip(1)),
    ];
    Console.WriteLine(string.Join(' ', counts));
}
CS
output=$(dotnet run -c Release)
echo "$output"
test "$output" = $'3 3 0 0 2\n3 3 0 0 2'
