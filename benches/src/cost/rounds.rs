use std::process::Command;
use std::time::{Duration, Instant};

const ROUNDS: usize = 51;
const PROCESSES: usize = 101;

/// A measured function; the argument is the number of repetitions.
pub type Run<'a> = Box<dyn FnMut(u64) + 'a>;

/// The median nanoseconds of each run. The runs alternate, so that a slowdown affects all.
pub fn medians(runs: &mut [Run]) -> Vec<f64> {
    let times: Vec<u64> = runs.iter_mut().map(|run| times_in(Duration::from_millis(5), run)).collect();
    let mut rounds = vec![Vec::new(); runs.len()];
    for _ in 0..ROUNDS {
        for ((run, times), rounds) in runs.iter_mut().zip(&times).zip(&mut rounds) {
            rounds.push(time(run, *times).as_nanos() as f64 / *times as f64);
        }
    }
    rounds.into_iter().map(median).collect()
}

/// The medians of the numbers that a program prints, for each program with its arguments. The processes alternate.
pub fn processes(programs: &[Vec<&str>]) -> Vec<Vec<f64>> {
    let mut runs = vec![Vec::new(); programs.len()];
    for _ in 0..PROCESSES {
        for (program, runs) in programs.iter().zip(&mut runs) {
            let output = Command::new(program[0]).args(&program[1..]).output().unwrap();
            let text = String::from_utf8(output.stdout).unwrap();
            let numbers: Vec<f64> = text.split_whitespace().map_while(|number| number.parse().ok()).collect();
            runs.push(numbers);
        }
    }
    let columns = |runs: Vec<Vec<f64>>| {
        (0..runs[0].len()).map(|column| median(runs.iter().map(|run| run[column]).collect())).collect()
    };
    runs.into_iter().map(columns).collect()
}

/// The number of repetitions that take at least this long.
pub fn times_in(duration: Duration, run: &mut dyn FnMut(u64)) -> u64 {
    let mut times = 1;
    while time(run, times) < duration {
        times *= 2;
    }
    times
}

fn time(run: &mut dyn FnMut(u64), times: u64) -> Duration {
    let start = Instant::now();
    run(times);
    start.elapsed()
}

pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Two or three significant digits.
pub fn digits(value: f64) -> String {
    match value {
        ..0.995 => format!("{value:.2}"),
        ..9.95 => format!("{value:.1}"),
        _ => format!("{value:.0}"),
    }
}
