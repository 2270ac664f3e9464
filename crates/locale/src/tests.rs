mod choice;
mod files;
mod formats;
mod overrides;
