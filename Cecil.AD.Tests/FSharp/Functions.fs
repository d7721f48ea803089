/// What the F# compiler makes of common F#: each function is differentiated by the tests.
module Cecil.AD.Tests.FSharp.Functions

open System
open System.Collections.Generic

let polynomial (x: float) = 3.0 * x * x - 2.0 * x + 1.0

let branches (x: float) (y: float) =
    if x > y then x * x
    elif x > 0.0 then x * y
    else sin y

let mutableLoop (x: float) (n: int) =
    let mutable product = 1.0
    for i in 1..n do
        product <- product * (x + float i)
    product

let whileLoop (x: float) =
    let mutable v = x
    let mutable steps = 0
    while v < 100.0 do
        v <- 1.7 * v + 0.1
        steps <- steps + 1
    v * float steps

let downwards (c: float[]) (x: float) =
    let mutable sum = 0.0
    for i = c.Length - 1 downto 0 do
        sum <- sum * x + c[i]
    sum

let overElements (x: float[]) =
    let mutable sum = 0.0
    for v in x do
        sum <- sum + v * v
    sum

let inPlace (x: float[]) =
    for i in 1 .. x.Length - 1 do
        x[i] <- x[i] * x[i - 1]
    x[x.Length - 1]

let rec power (x: float) (n: int) = if n = 0 then 1.0 else x * power x (n - 1)

let tailRecursion (x: float) (n: int) =
    let rec loop sum i =
        if i > n then sum else loop (sum * 0.5 + x * float i) (i + 1)
    loop 1.0 1

let rec even (x: float) (n: int) : float = if n = 0 then x else sin (odd x (n - 1))

and odd (x: float) (n: int) : float = if n = 0 then x * x else x * even x (n - 1)

let closure (x: float) (y: float) =
    let scaled v = v * x
    let shifted = fun v -> scaled v + y
    shifted (shifted y)

let private compose f g v = g (f v)

let composition (x: float) =
    let twice f = f >> f
    (twice sin >> compose cos (fun v -> v * x)) x

let partialApplication (x: float) (y: float) =
    let weighted a b c = a * b + c
    let half = weighted 0.5 x
    half y * half x

let reference (x: float) (n: int) =
    let sum = ref x
    let add v = sum.Value <- sum.Value * v + 1.0
    for _ in 1..n do
        add x
    sum.Value

type Point = { X: float; Y: float }

let records (x: float) (y: float) =
    let p = { X = x; Y = y }
    let q = { p with Y = p.X * p.Y }
    p.X * q.Y + q.X

[<Struct>]
type Complex =
    { Re: float
      Im: float }

    static member (*)(a: Complex, b: Complex) =
        { Re = a.Re * b.Re - a.Im * b.Im; Im = a.Re * b.Im + a.Im * b.Re }

let structRecord (re: float) (im: float) (n: int) =
    let mutable z = { Re = 1.0; Im = 0.0 }
    for _ in 1..n do
        z <- z * { Re = re; Im = im }
    z.Re + 2.0 * z.Im

type Shape =
    | Circle of radius: float
    | Rectangle of width: float * height: float
    | Empty

let private area shape =
    match shape with
    | Circle r -> Math.PI * r * r
    | Rectangle(w, h) when w > 100.0 -> h
    | Rectangle(w, h) -> w * h
    | Empty -> 0.0

let unions (x: float) (y: float) (kind: int) =
    let shape =
        match kind with
        | 0 -> Circle x
        | 1 -> Rectangle(x, x * y)
        | _ -> Empty
    area shape * y + area (Rectangle(y, y))

type Expression =
    | Constant of float
    | Argument
    | Add of Expression * Expression
    | Multiply of Expression * Expression
    | Sine of Expression

let rec private evaluate x expression =
    match expression with
    | Constant c -> c
    | Argument -> x
    | Add(a, b) -> evaluate x a + evaluate x b
    | Multiply(a, b) -> evaluate x a * evaluate x b
    | Sine a -> sin (evaluate x a)

let expressionTree (x: float) (c: float) =
    Add(Multiply(Argument, Sine Argument), Multiply(Constant c, Argument)) |> evaluate x

let options (x: float) (limit: float) =
    let reciprocal v = if v > limit then Some(1.0 / v) else None
    match reciprocal x with
    | Some r -> r * x * x
    | None -> x * 3.0

let optionFunctions (x: float) (limit: float) =
    Some x
    |> Option.filter (fun v -> v > limit)
    |> Option.map (fun v -> v * v)
    |> Option.defaultValue (2.0 * x)

let tuples (x: float) (n: int) =
    let step (a, b) = (b, a * x + b)
    let mutable pair = (0.0, 1.0)
    for _ in 1..n do
        pair <- step pair
    fst pair * snd pair

let listRecursion (x: float) (y: float) =
    let rec sum list =
        match list with
        | [] -> 0.0
        | [ last ] -> last * last
        | head :: tail -> head * 2.0 + sum tail
    sum [ x; y; x * y ]

let listFunctions (x: float[]) =
    x
    |> List.ofArray
    |> List.map (fun v -> v * v)
    |> List.filter (fun v -> v > 1.5)
    |> List.fold (fun sum v -> sum * 0.5 + v) 1.0

let arraySumBy (x: float[]) = x |> Array.sumBy (fun v -> v * v * v)

let arrayFunctions (x: float[]) (scale: float) =
    let scaled = Array.map (fun v -> v * scale) x
    let products = Array.map2 (*) x scaled
    Array.fold (+) 0.0 products * Array.sum scaled

let arrayInit (x: float) (n: int) =
    Array.init n (fun i -> x ** float i) |> Array.mapi (fun i v -> float (i + 1) * v) |> Array.sum

let sequenceExpression (x: float) (n: int) =
    let terms =
        seq {
            for i in 1..n do
                if i % 2 = 1 then
                    yield x * float i
                else
                    yield x * x
        }
    Seq.fold (fun product v -> product * v) 1.0 terms

let comprehension (x: float[]) =
    let squares = [| for v in x -> v * v |]
    let mutable dot = 0.0
    for i in 0 .. x.Length - 1 do
        dot <- dot + squares[i] * x[x.Length - 1 - i]
    dot

let inline private cube v = v * v * v

let inlineFunction (x: float) = cube x + float (cube 2)

[<Measure>]
type m

[<Measure>]
type s

let unitsOfMeasure (distance: float) (time: float) =
    let speed (d: float<m>) (t: float<s>) = d / t
    let v = speed (distance * 1.0<m>) (time * 1.0<s>)
    let energy = 0.5 * v * v
    float energy

type Shaped =
    abstract Of: float -> float

type Squashed(by: float) =
    member val Calls = 0.0 with get, set

    interface Shaped with
        member this.Of v =
            this.Calls <- this.Calls + 1.0
            tanh (v * by) + this.Calls

let classesAndInterfaces (x: float) (by: float) =
    let squashed = Squashed by
    let shaped = squashed :> Shaped
    shaped.Of x * shaped.Of(2.0 * x) + squashed.Calls

let objectExpression (x: float) (y: float) =
    let shaped = { new Shaped with member _.Of v = v * x }
    shaped.Of(shaped.Of y)

let patterns (x: float) (n: int) =
    match n with
    | 0 | 1 -> x
    | k when k < 0 -> -x
    | 2 -> x * x
    | _ -> float n * x

let tryFinally (x: float) =
    let log = [| x |]
    let value =
        try
            log[0] * x
        finally
            log[0] <- log[0] + x
    value * log[0]

let dictionaries (x: float) (y: float) =
    let d = Dictionary<string, float>()
    d["x"] <- x
    d["y"] <- d["x"] * y
    match d.TryGetValue "y" with
    | true, v -> v * x
    | false, _ -> 0.0
